/** Text upright on A4, a fact a line; an address stands in the line already, so paper names it no second time. */
export const lineByLine = `.lines{max-width:46rem}
.lines h1{margin-top:1.5rem;font-size:1.75rem}
.lines h2{margin-top:1.75rem;padding-bottom:.25rem;border-bottom:1px solid var(--edge)}
.lines h3{margin-top:1.5rem}
.lines h4{margin-top:1rem}
.lines p{margin-top:.125rem}
.lines .lead{margin:.5rem 0 1rem}
.lines li{margin-top:.125rem;padding-inline-start:1em;text-indent:-1em}
.lines li::before{content:"– "}
.lines .tag{display:inline;padding:0;border:0;font-size:1em}
@page{size:A4 portrait}
@media print{
.lines a[href]:not(.a)::after{content:none}
.lines p,.lines li{break-inside:avoid}
}`;
