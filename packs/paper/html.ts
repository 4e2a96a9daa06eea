import { escaped } from '../../src/lib/panels/escaped';

/** A page for paper: black on white, A4 or Letter, nothing loaded. */
export function paperPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
@page { margin: 16mm 18mm; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 11pt/1.45 Georgia, 'Source Serif 4', serif; color: #000; background: #fff; }
@media print { body { margin: 0; padding: 0; max-width: none; } }
h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 .4rem; }
h2 { font-size: 13pt; margin: 0; break-after: avoid; }
h3 { font: 600 10pt/1.4 system-ui, sans-serif; margin: .6rem 0 .1rem; break-after: avoid; }
p, li { margin: .2rem 0; }
section { border-top: 1px solid #999; padding: .7rem 0 .9rem; }
small, .when { font: 9pt/1.4 system-ui, sans-serif; color: #333; }
.head { display: flex; gap: 2rem; margin: .6rem 0 1rem; }
.head span { flex: 1; border-bottom: 1px solid #000; padding-top: 1.2rem; font: 9pt system-ui, sans-serif; }
section.keep { break-inside: avoid; }
.line { border-bottom: 1px solid #777; height: 1.9rem; }
ul.boxes { list-style: none; padding: 0; }
ul.boxes li::before { content: ''; display: inline-block; width: .8em; height: .8em; margin-right: .6em; border: 1px solid #000; vertical-align: -.05em; }
.right { font-weight: 700; }
</style>
</head>
<body>
${body}
</body>
</html>
`;
}
