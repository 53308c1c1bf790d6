/**
 * Colours, faces and the plainest elements. Text has 7:1 on each of its grounds and meaningful lines 3:1, light and
 * dark (WCAG 2.2 AAA, 1.4.11). Red-brown is sensitive data, blue is abroad, and neither is anything else.
 */
export const ground = `:root{color-scheme:light dark;
--bg:#f4f7f6;--card:#fff;--ink:#15201d;--mute:#43524d;--line:#d6dfdc;--edge:#73837e;--link:#0a5850;--tint:#e9f1ef;--chip:#eff3f2;
--s:#8f2d0d;--sbg:#fdf1eb;--sln:#c2562f;--o:#3a3d93;--obg:#f1f2fc;--oln:#6a6dc6;--focus:#0b57d0;
--sans:-apple-system,"PingFang SC","HarmonyOS Sans SC",MiSans,"Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei",system-ui,sans-serif;
--serif:"Songti SC","Noto Serif SC","Noto Serif CJK SC",var(--sans);
--mono:ui-monospace,"SF Mono",Menlo,Consolas,monospace}
:root:lang(en){--sans:-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans CJK SC",system-ui,sans-serif;--serif:"Iowan Old Style",Charter,Georgia,"Noto Serif","Noto Serif CJK SC",serif}
@media screen and (prefers-color-scheme:dark){:root{
--bg:#0f1513;--card:#161d1b;--ink:#e2e9e6;--mute:#b1beb9;--line:#2b3633;--edge:#7c8c87;--link:#86d3c6;--tint:#1b2825;--chip:#232e2b;
--s:#ffb493;--sbg:#2c1c15;--sln:#c9724b;--o:#bfc2ff;--obg:#1d1f3d;--oln:#7e82de;--focus:#9cc2ff}}
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;background:var(--bg);scroll-padding-top:1rem}
body{margin:0;color:var(--ink);font:1rem/1.7 var(--sans);overflow-wrap:break-word;text-wrap:pretty;text-autospace:normal;line-break:strict}
body:lang(en){line-height:1.55}
h1,h2,h3,h4,h5,p,ul,ol,dl,dd{margin:0;padding:0}
ul,ol{list-style:none}
h1{font:700 clamp(1.75rem,1.3rem + 2vw,2.5rem)/1.3 var(--serif);text-wrap:balance}
.whole{word-break:keep-all;overflow-wrap:anywhere}
h2{font-size:1.25rem;line-height:1.4}
h3{font-size:1.125rem;line-height:1.4}
h4{font-size:1.0625rem;line-height:1.5}
h5{font-size:1em}
a{color:var(--link);text-underline-offset:.2em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
code{font:.8em/1.4 var(--mono);color:var(--mute);overflow-wrap:anywhere}
small{font-size:.8125em;font-weight:400}
small,dt,.mute{color:var(--mute)}
[lang]{unicode-bidi:isolate}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;inset-inline-start:1rem;top:-9rem;background:var(--card);padding:.5rem 1rem;z-index:9}
.skip:focus{top:1rem}
.wrap{max-width:78rem;margin:auto;padding:0 clamp(1rem,3vw,2.5rem) 3rem}
.box,.num,.scroll,.list tbody{background:var(--card);border:1px solid var(--line);border-radius:.5rem}
.box{padding:.25rem 1rem}
.box>*{padding:.625rem 0}
p.box{padding:.75rem 1rem}
.box>*+*{border-top:1px solid var(--line)}
.tag{display:inline-block;font-size:.8125rem;font-weight:400;line-height:1.5;padding:0 .375rem;border:1px solid var(--edge);border-radius:.25rem;color:var(--mute)}
.tag.k{border-color:currentColor;color:var(--ink);font-weight:600}
.tag.s{border-color:var(--sln);background:var(--sbg);color:var(--s);font-weight:600}
.tag.o{border-color:var(--oln);background:var(--obg);color:var(--o);font-weight:600}
.tag.u{border-style:dashed}
`;
