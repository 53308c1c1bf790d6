/**
 * On paper: heads repeat, no SDK's band stands alone, addresses are printed, pages are numbered. The boxes above the list
 * stand one below another: a grid that goes over pages covers what follows it in Chromium.
 */
export const print = `@page{margin:12mm 12mm 15mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif}}
@media print{
html{background:none;font-size:9pt}
body{line-height:1.5}
.wrap{max-width:none;padding:0}
.skip,.toc,.up,.top nav{display:none}
.top{padding:0 0 1rem}
.ver,.num{margin-top:1.25rem}
.box>*{padding:.25rem 0}
.x a{padding-block:.0625rem}
.x .q{font-size:0}
.list th{position:static}
a[href^=http]:not(.a)::after{content:" <" attr(href) ">";font:.8em var(--mono);overflow-wrap:anywhere;color:var(--mute)}
h2,h3,h4,h5,.head,.n,thead{break-after:avoid}
.box,.box>*,.head,.scroll,.num,.ver,.list tr{break-inside:avoid}
.two{display:block}
.two>:first-child .box{break-inside:auto}
section{margin-top:1.25rem}
.fn{margin-top:1rem}
.all{margin-top:1.5rem}
.list{border-width:1px 0;border-radius:0;line-height:1.4}
.list th[scope]{border-radius:0;padding:.375rem .625rem}
.list td{padding:.3125rem .625rem}
td:not([colspan]) .kv>*,.e.g .kv>*{display:inline}
td:not([colspan]) .kv>dt,.e.g .kv>dt{margin-inline-end:.5em;white-space:nowrap}
.e.g :is(h5,dl,.kv){display:inline;margin-inline-end:1em!important}
tr:has(>.e:not(.g)){break-before:avoid}
.list:not(.four) th:nth-child(1){width:28%}
.list:not(.four) th:nth-child(n+2){width:24%}
.c,.c li,.l li,.list .tag{gap:.1875rem;line-height:1.4}
footer{break-inside:avoid;margin-top:1.5rem}
*{print-color-adjust:exact}
}`;
