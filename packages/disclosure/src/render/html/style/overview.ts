/** The masthead, the numbers, the boxes above the list and the foot. */
export const overview = `.kv{display:flex;flex-wrap:wrap;gap:0 .75rem}
.kv dt{flex:none;min-width:min(4em,100%);max-width:100%}
.kv dd{flex:1 1 66%;overflow-wrap:anywhere}
section{margin-top:2.5rem}
.head{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 1rem;margin-bottom:.75rem}
.head>*,.top b{overflow-wrap:anywhere}
.top{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 1rem;padding:1rem 0 1.5rem;font-size:.875rem;color:var(--mute)}
.top a,.top b{display:inline-block;padding:.25rem .5rem}
.bar{margin-bottom:1.5rem;padding:.75rem 1rem;border:1px solid var(--edge);border-radius:.5rem;background:var(--tint)}
.soon{border-inline-start:4px solid var(--link)}
.soon>*+*{margin-top:.5rem}
.say{list-style:disc;padding-inline-start:1.25em}
.say li+li{margin-top:.375rem}
.say li{max-width:60em}
.draft{border:2px dashed var(--ink)}
.draft b{margin-inline-end:.5rem}
.lead{margin-top:.75rem;max-width:46em}
.mast{display:grid;gap:1.5rem 3rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));align-items:start}
.who{font-size:.9375rem}
:lang(en) .who{line-height:1.65}
.who dt{min-width:min(7em,100%)}
:lang(en) .who dt{min-width:min(7.5em,100%)}
.who dd{flex-basis:60%}
[lang].mute,h4 small{display:inline-block}
.ver{margin-top:1.5rem;padding:.125rem 0 .125rem 1rem;border-inline-start:4px solid var(--link);font-size:.9375rem}
.ver p{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .75rem}
.ver b{font-size:1.0625rem}
.num{display:flex;flex-wrap:wrap;gap:1px;background:var(--line);overflow:hidden;margin-top:2rem}
.num li{flex:1 1 9rem;background:var(--card);padding:.625rem 1rem .75rem;font-size:.9375rem;line-height:1.5}
.num b{display:inline-block;width:100%;color:var(--ink);font:700 1.875rem/1.3 var(--serif);font-variant-numeric:tabular-nums}
.num .s b{color:var(--s)}
.num .o b{color:var(--o)}
.toc{display:flex;flex-wrap:wrap;gap:.5rem;margin-top:1rem;font-size:.9375rem}
.toc a{display:block;padding:.25rem .75rem;border:1px solid var(--line);border-radius:1.25rem;background:var(--card);text-decoration:none}
.toc a:hover{border-color:var(--edge)}
.two{display:grid;gap:0 2rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));align-items:start}
.two>:first-child{grid-row:span 2}
.pair{display:flex;flex-wrap:wrap;gap:0 .75rem}
.pair dt{flex:none;min-width:min(5em,100%);max-width:100%;color:var(--ink);font-weight:600}
.pair.w dt{min-width:min(8em,100%)}
:lang(en) .pair.w dt{min-width:min(10em,100%)}
.pair dd{flex:1 1 62%;overflow-wrap:anywhere}
.narrow{max-width:46rem;margin-top:1.5rem}
.narrow a,.in a{display:inline-block;padding-block:.125rem}
.lost div{padding-top:3rem}
.lost h2{font:700 1.5rem/1.4 var(--serif)}
footer{margin-top:3rem;border-top:1px solid var(--line);font-size:.9375rem}
footer section{margin-top:1.5rem}
footer .box{margin-top:.75rem}
.in li{display:inline-block;margin-inline-end:1rem}
`;
