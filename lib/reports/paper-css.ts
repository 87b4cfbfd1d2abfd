/** Nghị định 30/2020/NĐ-CP as a style sheet: A4, margins 20/15/20/30 mm, body 13 pt. */
export const PAPER_CSS = `
@page{size:A4;margin:20mm 15mm 20mm 30mm;@top-center{content:counter(page);font:13pt Tinos,'Times New Roman',serif}}
@page :first{@top-center{content:none}}
@page appendix{margin:20mm 9mm 20mm 24mm;@top-center{content:none}}
*{box-sizing:border-box}
html{background:#d9dddf;color:#000;font:13pt/1.15 Tinos,'Times New Roman','Liberation Serif',serif}
body{margin:0}
.paper{width:210mm;min-height:297mm;margin:8mm auto;padding:20mm 15mm 20mm 30mm;background:#fff}
header{display:flex;align-items:stretch;text-align:center;font-size:12pt;line-height:1.15}
header>div{display:flex;flex-direction:column}
.issuer{flex:1 1 44%}.state{flex:0 0 auto;min-width:56%;white-space:nowrap}
.issuing,.country,.motto{font-weight:bold}
.issuer hr{width:34%;margin:2pt auto 5pt;border:0;border-top:.6pt solid #000}
.motto{align-self:center;font-size:13pt;border-bottom:.6pt solid #000;padding-bottom:1pt}
.number{margin-top:auto;font-size:13pt}.date{margin-top:auto;font-size:13pt;font-style:italic}
.gap{display:inline-block;width:14mm}
h1{margin:12pt 0 12pt;text-align:center;font-size:14pt;line-height:1.15}
h1 span{display:block;max-width:82%;margin:0 auto;font-size:13.5pt;text-wrap:balance}
h1::after{content:"";display:block;width:34%;margin:2.5pt auto 0;border-top:.6pt solid #000}
.to{display:flex;justify-content:center;gap:5pt;margin:0 0 10pt;text-align:left}
p.to{display:block;text-align:center;text-indent:0}
ul{margin:0;padding:0;list-style:none}
h2{margin:7pt 0 0;padding-left:10mm;font-size:13pt;break-after:avoid}
p{margin:6pt 0 0;text-align:justify;text-indent:10mm;orphans:2;widows:2;overflow-wrap:anywhere}
.basis{font-style:italic}
table{width:100%;margin:4pt 0 0;border-collapse:collapse;font-size:11pt}
th,td{border:.5pt solid #000;padding:1.2pt 3.5pt;vertical-align:middle}
th{white-space:nowrap}td{overflow-wrap:break-word;word-break:break-word}
thead{display:table-header-group}tr{break-inside:avoid}
td.mid{text-align:center}
.closing{display:flex;margin-top:10pt;break-inside:avoid}
.closing>div{flex:1}.closing b{font-size:12pt;font-style:italic}.closing ul{font-size:11pt}
.signer{text-align:center;font-weight:bold}.name{margin-top:22mm;min-height:1.15em}
.appendix{break-before:page;page:appendix}
.appendix h3{margin:0;text-align:center;font-size:14pt;line-height:1.15}
.appendix h3 span,.appendix h3 em{display:block;font-size:13pt}.appendix h3 em{font-weight:normal;font-style:italic}
.appendix svg{display:block;margin-left:-6mm;margin-right:-6mm}
.mark{margin:0 0 6pt;text-align:left;text-indent:0;font-weight:bold;border:1pt solid #000;padding:2pt 6pt;width:max-content}
.box{display:flex;justify-content:space-between;gap:8pt;margin:10mm 0 0;padding:4pt 9pt;border:.6pt dashed #000;font-size:10.5pt;text-indent:0}
.verification{font-size:9pt;text-align:center;text-indent:0}
@media screen{.appendix{margin-top:20mm}}
@media print{html{background:none}.paper{width:auto;min-height:0;margin:0;padding:0}.box{display:none}.appendix svg{margin:0}}
`
