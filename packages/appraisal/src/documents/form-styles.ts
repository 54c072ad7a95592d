/** For the screen and for A4: black on white, nothing that a printer would leave out. */
export const formStyles = `
.form { color: #000; background: #fff; font: 11pt/1.35 "Times New Roman", Tinos, serif; max-width: 190mm; margin: 0 auto; padding: 8mm; }
.form header { text-align: center; margin-bottom: 4mm; }
.form h1 { font-size: 13pt; margin: 0; }
.form h2 { font-size: 11pt; margin: 4mm 0 1mm; break-after: avoid; }
.form p { margin: 0; }
.form-name { text-align: right; }
.form-emblem { font-size: 9pt; min-height: 18mm; display: grid; place-items: center; }
.form-head { display: flex; flex-wrap: wrap; gap: 2mm 6mm; justify-content: space-between; margin-bottom: 2mm; }
.form table { border-collapse: collapse; width: 100%; }
.form th, .form td { border: 0.3mm solid #000; padding: 1mm 1.5mm; text-align: left; vertical-align: top; font-weight: normal; overflow-wrap: break-word; }
.form thead th, .form-section th { font-weight: bold; text-align: center; }
.form-section th { text-align: left; }
.form-numbers td { text-align: center; font-size: 9pt; }
.form-number { width: 8mm; }
.form-people { font-size: 10pt; }
.form-people td { min-width: 34mm; }
.form-people td.form-number { min-width: 0; }
.form-results { font-size: 9pt; hyphens: auto; }
.form-results th, .form-results td { padding: 0.8mm 1mm; }
.form thead { display: table-header-group; }
.form tr { break-inside: avoid; }
.form ul { margin: 1mm 0; padding-left: 5mm; }
.form-d section table th { width: 45mm; }
.form-words { border: 0.3mm solid #000; min-height: 14mm; padding: 1.5mm; }
.form-choice p { border: 0.3mm solid #000; padding: 1.5mm; text-align: center; }
.form-pattern caption { caption-side: bottom; font-size: 9pt; text-align: left; }
.form-pattern td { width: 20%; text-align: center; vertical-align: bottom; height: 18mm; font-size: 9pt; border-width: 0 0 0.3mm; padding: 0 1mm; }
.form-pattern td::before { content: ""; display: block; margin: 0 20%; height: 3mm; border: 0.3mm solid #000; border-bottom: 0; }
.form-pattern td[data-share="most"]::before { height: 13mm; background: repeating-linear-gradient(45deg, #000 0 0.3mm, #fff 0.3mm 1.5mm); }
.form-signatures { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 8mm; margin-top: 8mm; break-inside: avoid; }
.form-signatures[data-count="1"] { justify-content: flex-end; }
.form-signature { min-width: 60mm; text-align: center; }
.form-signature:nth-child(3) { flex-basis: 100%; }
.form-name-line { margin-top: 18mm !important; text-decoration: underline; }
@media screen and (max-width: 190mm) { .form { padding: 3mm; overflow-x: auto; } }
@page { size: A4; margin: 15mm; }
@media print { .form { padding: 0; max-width: none; } .form + .form { break-before: page; } }
`
