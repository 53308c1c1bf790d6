/** The matrix and its shapes. Where it is too wide the region scrolls and the names stay. */
export const matrix = `.key{display:flex;flex-wrap:wrap;gap:0 1rem;font-size:.875rem;color:var(--mute)}
.scroll{overflow-x:auto}
.x{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.4}
.x th{text-align:start;font-weight:400}
.x thead th{vertical-align:bottom;padding:.5rem 0;color:var(--mute);font-size:.8125rem}
.x thead th+th span{display:block;margin:auto;writing-mode:vertical-rl;white-space:nowrap;line-height:1.2}
:lang(en) .x thead th+th span{rotate:180deg}
.x thead th:first-child{padding-inline-start:.75rem}
.x tr+tr,.x tbody{border-top:1px solid var(--line)}
.x a{display:block;padding:.375rem .125rem .375rem .75rem;hyphens:auto;color:inherit;text-decoration:none}
.x a:hover{text-decoration:underline}
.x td{text-align:center;padding:0;min-width:1.0625rem;border-inline-start:1px solid var(--line)}
.x [scope=row]{position:sticky;inset-inline-start:0;z-index:1;background:var(--card)}
.x tr:hover>*{background:var(--tint)}
.x .nil{color:var(--mute);text-align:start;padding-inline:.75rem}
.q{display:inline-block;vertical-align:-.0625rem;width:.75em;height:.75em;border:2px solid var(--ink);border-radius:50%;overflow:hidden;text-indent:1rem;white-space:nowrap}
.q.r{background:var(--ink);color:var(--card)}
.q.u{background:linear-gradient(90deg,var(--ink) 50%,transparent 50%)}
.q.sr,.q.su,.q.so{width:.6875em;height:.6875em;border-color:var(--s);border-radius:0;rotate:45deg}
.q.su{background:linear-gradient(90deg,var(--s) 50%,transparent 50%)}
.q.sr{background:var(--s);color:var(--card)}
@media (max-width:30em){.x a{padding-inline-start:.625rem;font-size:.8125rem}.x thead th:first-child{padding-inline-start:.625rem}}
@media (min-width:60em),print{.x thead th+th span{writing-mode:horizontal-tb;text-align:center;white-space:normal;rotate:none!important}
.x td{width:5.8%}
.x a{padding-block:.25rem}}
`;
