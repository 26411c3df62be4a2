import { cssString, type Markup } from '../markup/markup.js';

/**
 * The report's style sheet. The source's own words stand in a serif face, the review's in a sans
 * serif one, so that the eye can tell them apart throughout.
 *
 * @param footer what stands at the foot of every printed page
 */
export function reportStyles(footer: string): Markup {
  return { markup: `${pageStyles(footer)}${BASE}${FRONT}${TABLES}${MATRIX}${ARTICLES}${CHART}${PRINT}` };
}

const pageStyles = (footer: string): string => `
@page { size: A4; margin: 18mm 18mm 20mm; }
@page { @bottom-left { content: ${cssString(footer)}; font: 7.5pt/1 "Noto Sans", "Segoe UI", Arial, sans-serif; color: #56666e; }
  @bottom-right { content: "Sida " counter(page) " av " counter(pages); font: 7.5pt/1 "Noto Sans", "Segoe UI", Arial, sans-serif; color: #56666e; } }`;

const BASE = `
:root { color-scheme: light; --ink: #1b262c; --faint: #56666e; --accent: #0f4c5c; --line: #c5d0d3; --tint: #f1f5f5; --good: #1c6b46; --bad: #a1261d;
  --sans: "Source Sans 3", "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, sans-serif; --serif: "Source Serif 4", Charter, "Noto Serif", Cambria, Georgia, serif; }
* { box-sizing: border-box; }
html { font-size: 16px; background: #e6ebec; }
body { margin: 0; color: var(--ink); font: 1rem/1.5 var(--sans); hyphens: manual; overflow-wrap: break-word; }
main { max-width: 60rem; margin: 0 auto; padding: 3rem clamp(1rem, 5vw, 4rem) 4rem; background: #fff; }
h1, h2, h3, h4 { line-height: 1.25; margin: 0; text-wrap: balance; break-after: avoid; }
h2 { font-size: 1.55rem; color: var(--accent); margin: 0 0 .9rem; }
h2 .nr { font-weight: 400; margin-right: .35rem; }
h3 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; }
h4, h2.quiet { font-size: .82rem; font-weight: 700; letter-spacing: .02em; color: var(--accent); margin: 0 0 .35rem; }
p { margin: 0 0 .7rem; max-width: 72ch; orphans: 3; widows: 3; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: .15em; }
a:hover { text-decoration-color: currentColor; }
ul, ol { margin: 0 0 .7rem; padding-left: 1.3rem; }
li { margin: .15rem 0; }
blockquote, .source { font-family: var(--serif); }
blockquote { margin: 0 0 .5rem; padding-left: .8rem; border-left: 2px solid var(--line); }
.chapter { margin-top: 3.5rem; padding-top: 1.6rem; border-top: 2px solid var(--accent); }
.faint, .unit { color: var(--faint); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
li > code { display: block; color: var(--faint); margin-top: .2rem; }
code { font-family: ui-monospace, "DejaVu Sans Mono", "Liberation Mono", Consolas, monospace; font-size: .88em; overflow-wrap: anywhere; }
figure { margin: 1rem 0 0; }`;

const FRONT = `
.over { color: var(--accent); font-weight: 600; margin: 0 0 .3rem; }
h1 { font-size: 2.15rem; letter-spacing: -.01em; margin-bottom: .8rem; }
.verdict { font-size: 1.2rem; line-height: 1.4; font-weight: 600; max-width: none; color: var(--good); border-block: 2px solid var(--good); padding: .7rem 0; margin: 1.1rem 0 1.4rem; text-wrap: balance; }
.verdict.against { color: var(--bad); border-color: var(--bad); }
.notice { border: 2px solid var(--bad); padding: .6rem .9rem; max-width: none; }
.facts { margin: 0 0 1.5rem; }
.facts > div { display: grid; grid-template-columns: 11.5rem 1fr; gap: .2rem 1rem; padding: .22rem 0; border-top: 1px solid var(--line); }
.facts > div:last-child { border-bottom: 1px solid var(--line); }
dt { color: var(--faint); }
dd { margin: 0; }
.contents { margin-top: 1.6rem; break-inside: avoid; }
.contents ol { columns: 3; column-gap: 1.5rem; padding-left: 1.3rem; font-size: .93rem; }
.contents li { break-inside: avoid; }`;

const TABLES = `
table { border-collapse: collapse; width: 100%; margin: .4rem 0 1.2rem; font-size: .93rem; line-height: 1.4; }
caption { text-align: left; color: var(--faint); padding: 0 0 .35rem; }
th, td { text-align: left; vertical-align: top; padding: .34rem .8rem .34rem 0; border-top: 1px solid var(--line); font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-weight: 600; color: var(--accent); border-top: 0; border-bottom: 1.5px solid var(--accent); vertical-align: bottom; }
tbody tr:last-child > * { border-bottom: 1px solid var(--line); }
tr { break-inside: avoid; }
thead { display: table-header-group; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.lengths { break-inside: avoid; }
.checks td:first-child { color: var(--accent); font-weight: 700; }
.checks .number { white-space: nowrap; }
.checks .unit { font-size: .92em; }
.never th[scope="row"] { width: 26%; }
.never td:last-child { width: 30%; }
.holds { color: var(--good); font-weight: 600; white-space: nowrap; }
.fails { color: var(--bad); font-weight: 700; white-space: nowrap; }
.lengths .total > * { font-weight: 600; border-top: 1.5px solid var(--accent); }
.reasons th[scope="row"] { width: 34%; }
.reasons thead { break-inside: avoid; break-after: avoid; }
.reasons tbody tr:first-child { break-before: avoid; }`;

const MATRIX = `
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.3rem; font-size: .93rem; }
.mark { width: .8rem; height: .8rem; vertical-align: -.1em; }
.mark .filled { fill: var(--accent); }
.mark .hollow { fill: none; stroke: var(--accent); stroke-width: 1.5; }
.law-table th[scope="row"] { white-space: nowrap; }
.law { color: var(--faint); }
.matrix { font-size: .84rem; line-height: 1.25; }
.matrix th, .matrix td { padding: .16rem .1rem; }
.matrix tbody th { padding: .16rem .8rem .16rem 1.6rem; text-indent: -1.6rem; }
.matrix td { text-align: center; vertical-align: middle; border-left: 1px solid #e3e9ea; width: 1.7rem; }
.matrix tbody tr:nth-child(even) > * { background: var(--tint); }
.matrix thead th + th { vertical-align: bottom; text-align: center; border-left: 1px solid #e3e9ea; }
.matrix .groups th { border-bottom: 1px solid var(--line); font-weight: 400; color: var(--faint); }
.matrix .groups td { border: 0; width: auto; }
.matrix th.provider:not(th.provider + th.provider), .matrix td.provider:not(td.provider + td.provider) { border-left: 1.5px solid var(--accent); }
.upright { display: inline-block; writing-mode: vertical-rl; transform: rotate(180deg); max-height: 8.2rem; font-weight: 400; line-height: 1.1; padding-top: .3rem; }
.matrix .nr { display: inline-block; width: 1.6rem; text-indent: 0; color: var(--faint); }
.matrix tfoot > tr > * { border-top: 1.5px solid var(--accent); color: var(--faint); font-variant-numeric: tabular-nums; }
.matrix tfoot { display: table-row-group; }`;

const ARTICLES = `
.question { margin-top: 1.8rem; }
.question h3 { margin-top: 0; }
.head { break-inside: avoid; break-after: avoid; }
h3 .nr { color: var(--accent); font-weight: 400; margin-right: .3rem; }
.asked { font-size: 1.1rem; margin-bottom: .4rem; }
.hint { color: var(--faint); }
.option { display: inline-block; border: 1px solid var(--line); border-radius: .3rem; padding: 0 .45rem; margin: .1rem .15rem .1rem 0; white-space: nowrap; }
.insats { border-top: 1px solid var(--line); margin-top: 1rem; padding-top: .9rem; break-inside: avoid; }
.insats h3 { margin-top: 0; }
.meta { font-size: .88rem; color: var(--faint); max-width: none; }
.meta b { color: var(--ink); font-weight: 600; }
.between { padding: 0 .15rem; }
.beside { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.6rem; margin-bottom: .3rem; font-size: .95rem; line-height: 1.42; }
.villkor { padding-left: 1.25rem; }
.villkor li { margin: 0 0 .3rem; }
.alternatives { list-style: none; padding-left: 0; margin: .15rem 0; }
.alternatives li { padding-left: .9rem; text-indent: -.9rem; }
.alternatives li::before { content: "– "; display: inline-block; width: .9rem; text-indent: 0; }
.origin { display: inline-block; font-size: .78rem; line-height: 1.3; color: var(--accent); border: 1px solid var(--line); border-radius: .2rem; padding: 0 .3rem; text-indent: 0; white-space: nowrap; }
.cite { font-size: .85rem; color: var(--faint); padding-left: .95rem; }
.gap { color: var(--faint); }
.further, .note { font-size: .93rem; margin-bottom: .4rem; max-width: none; }
.note { background: var(--tint); padding: .5rem .8rem; }
.general { background: var(--tint); padding: .7rem .9rem .3rem; margin: 1rem 0; }
.columns { columns: 3; column-gap: 1.5rem; font-size: .88rem; padding-left: 1rem; }
.columns li { break-inside: avoid; }
.longest { columns: 3; column-gap: 1.4rem; font-size: .82rem; line-height: 1.35; margin: 0; }
.longest > div, .statuses > div { padding: .25rem 0; border-top: 1px solid var(--line); break-inside: avoid; }
.statuses > div { display: grid; grid-template-columns: 12.5rem 1fr; gap: 0 1rem; }
.longest dt, .statuses dt { color: var(--ink); font-weight: 600; }
.longest dt .faint { font-weight: 400; }`;

const CHART = `
.chart { display: block; width: 100%; height: auto; font-family: var(--sans); }
.chart .step { fill: #fff; stroke: var(--accent); stroke-width: 1.5; }
.chart .frame { fill: none; stroke: var(--accent); stroke-width: 1.5; }
.chart .deciding { fill: #fff; stroke: var(--accent); }
.chart .lane { fill: var(--tint); }
.chart .question { fill: #fff; stroke: #9fb1b6; }
.chart .apply { fill: var(--accent); }
.chart .line { fill: none; stroke: var(--accent); stroke-width: 1.3; }
.chart .faint { stroke: #84979d; }
.chart .head { fill: var(--accent); }
.chart text { font-size: 10.5px; fill: var(--ink); }
.chart .title { font-size: 15px; font-weight: 700; fill: var(--accent); }
.chart .name { font-size: 12px; font-weight: 600; }
.chart .condition { fill: var(--faint); font-style: italic; }
.chart .lane-name { font-size: 11px; font-weight: 600; fill: var(--faint); }
.chart .basis { font-size: 10.5px; font-weight: 600; fill: var(--accent); }
.chart .label { font-size: 10.5px; fill: var(--faint); }
.chart .middle { text-anchor: middle; }
.chart .on-dark { fill: #fff; }`;

const PRINT = `
@media screen and (max-width: 44rem) { .beside { grid-template-columns: 1fr; } .contents ol, .columns, .longest { columns: 1; } .facts > div, .statuses > div { grid-template-columns: 1fr; gap: 0; } table, figure { display: block; position: relative; overflow-x: auto; } .checks th[scope="row"], .matrix tbody th { min-width: 11rem; } .chart { min-width: 40rem; } }
@media print {
  html { font-size: 9.4pt; background: none; }
  main { max-width: none; padding: 0; }
  a { text-decoration: none; }
  .chapter { margin-top: 2.4rem; padding-top: 1rem; }
  .on-new-page { margin-top: 0; break-before: page; }
  h1 { font-size: 2rem; }
  figure, .chart { break-inside: avoid; }
  .chart { max-height: 222mm; }
  .checks th, .checks td, .lengths th, .lengths td { padding-block: .26rem; }
  .verdict { margin: .8rem 0 1rem; }
  .contents { margin-top: .6rem; }
  * { print-color-adjust: exact; }
}
`;
