/**
 * The list: cards, then cards of two columns, then a table, from the same HTML; each value has its own label. In a table
 * of one fact a cell (`four`: the two lists of 2021) the head is the label.
 */
export const list = `.all{margin-top:3.5rem;border-top:2px solid var(--edge);padding-top:1.25rem}
.all h2{font:700 1.5rem/1.4 var(--serif)}
.fn{margin-top:1.5rem}
.up{font-size:.875rem}
.no{display:inline-block;min-width:1.25em;color:var(--mute);font-weight:400;font-variant-numeric:tabular-nums}
h4 .tag{margin-inline-start:.25rem;vertical-align:.0625rem}
.list,.list tbody,.list tr,.list td{display:block}
.list{font-size:.9375rem}
.list thead{display:block;position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.list tbody{margin-bottom:1rem;overflow:hidden}
.list td{padding:.75rem 1rem;border-top:1px solid var(--line)}
.list .n td{border:0;background:var(--tint)}
.list tbody:target .n td{box-shadow:inset 4px 0 var(--link)}
.list dl>div+div{margin-top:.25rem}
.m{display:flex;flex-wrap:wrap;gap:.125rem 1.75rem;font-size:.875rem;margin-top:.125rem}
.m .kv{flex:1 1 100%;margin:0!important}
:lang(en) .m dt{min-width:min(5.25em,100%)}
.d>div:not(.kv)>dd{margin-top:.25rem}
.c{display:flex;flex-wrap:wrap;gap:.25rem}
.c li{line-height:1.6;padding:0 .375rem;border-radius:.25rem;background:var(--chip);overflow-wrap:anywhere}
.c .s{background:var(--sbg);color:var(--s);box-shadow:inset 0 0 0 1px var(--sln);font-weight:600}
.c .s small{color:inherit}
.c .s::before{content:"";display:inline-block;width:.5em;height:.5em;margin-inline:.125em .4em;vertical-align:.0625em;background:var(--s);rotate:45deg}
.l li{line-height:1.6}
.l li+li{margin-top:.125rem}
.off dt,.off dd{font-weight:600}
.off dt{color:var(--link)}
.list .e{background:var(--sbg);box-shadow:inset 4px 0 var(--sln)}
.list .e.o{background:var(--obg);box-shadow:inset 4px 0 var(--oln)}
.list .e.g,.list .e.p{background:none;box-shadow:none}
.e h5{color:var(--s)}
.o h5{color:var(--o)}
.g h5{color:inherit}
.e dt{min-width:min(6em,100%)}
:lang(en) .e dt{min-width:min(8em,100%)}
@media (min-width:48em),print{
.list tr:not(.n){display:grid;grid-template:auto 1fr auto/1fr 1fr}
.list td[colspan]{grid-column:1/-1}
.list td:nth-child(2){grid-area:1/2/3;border-inline-start:1px solid var(--line)}
.list td:nth-child(4){grid-column:1/-1}
.m .kv{flex:0 1 auto;flex-wrap:nowrap;gap:0 .5rem}
.list .m dt{min-width:0}
.m dd{flex:0 1 auto}
}
@media (min-width:60em),print{
.list{display:table;width:100%;table-layout:fixed;border-collapse:separate;border-spacing:0;background:var(--card);border:1px solid var(--line);border-radius:.5rem;font-size:.875rem}
.list thead{display:table-header-group;position:static;clip-path:none}
.list tbody{display:table-row-group}
.list tr,.list tr:not(.n){display:table-row}
.list td{display:table-cell;vertical-align:top}
.list th{position:sticky;top:0;z-index:1;background:var(--card);text-align:start;padding:.5rem 1rem;font-size:.8125rem;font-weight:600;color:var(--mute);border-bottom:1px solid var(--edge)}
.list th:first-child{border-start-start-radius:.5rem}
.list th:last-child{border-start-end-radius:.5rem}
.list th:nth-child(1){width:24%}
.list th:nth-child(2){width:31%}
.list th:nth-child(3){width:21%}
.four th:nth-child(1){width:38%}
.four th:nth-child(2),.four th:nth-child(3){width:22%}
.four dt{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.list tbody+tbody .n td{border-top:1px solid var(--edge)}
.list td+td{border-inline-start:1px solid var(--line)}
td:not(.e) .kv:not(.m *){display:block}
.e dl{display:grid;grid-template-columns:repeat(3,1fr);gap:.25rem 2rem}
.e.o dl{grid-template-columns:repeat(4,1fr)}
.e .kv{display:block;margin:0!important}
html{scroll-padding-top:3.5rem}
}
@media (forced-colors:active){.c li{border:1px solid}.q[class]{forced-color-adjust:none;border-color:CanvasText}.q.u,.q.su{background:linear-gradient(90deg,CanvasText 50%,Canvas 50%)}.q.r,.q.sr,.c .s::before{forced-color-adjust:none;background:CanvasText;color:Canvas}}
`;
