import { css } from 'lit'

/** A score beside the predicate: what it is worth, that it changes nothing, and the sum. */
export default css`
  .score-head {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 6px 16px;
  }
  .kinds {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .score-value {
    flex: none;
    font-size: 1.875em;
    font-weight: 700;
    line-height: 1.1;
    letter-spacing: -0.01em;
  }
  .beside {
    margin-block-start: 12px;
    padding: 12px 16px;
    border-inline-start: 4px dotted var(--_border);
    background: var(--_surface-quiet);
    max-width: 72ch;
  }
  .part-title {
    margin-block-start: 20px;
    color: var(--_text-quiet);
  }
  .score-part {
    padding-block: 12px 12px;
    break-inside: avoid;
  }
  .score-part > p {
    margin-block-start: 8px;
    font-size: 0.9375em;
    color: var(--_text-quiet);
  }
  .score-value.none {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.3;
    letter-spacing: 0;
  }
  .part-label {
    font-size: 1em;
    font-weight: 650;
    padding-block-end: 6px;
  }
  .sum caption {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .sum {
    width: 100%;
    overflow-wrap: normal;
  }
  .sum th,
  .sum td {
    padding: 9px 0;
    padding-inline-end: 8px;
    border-block-start: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  .sum thead th {
    padding-block: 4px;
    border: 0;
    font-size: 0.8125em;
    color: var(--_text-quiet);
    vertical-align: bottom;
  }
  /* Never wider than the card: the numbers would be cut off, and they are what matters. */
  .sum tbody th {
    overflow-wrap: anywhere;
  }
  .sum .number {
    text-align: end;
    white-space: nowrap;
  }
  .sum :is(th, td):last-child {
    padding-inline-end: 0;
  }
  .sum .total :is(th, td) {
    border-block-start: 2px solid var(--_text);
    font-weight: 700;
  }
  .sum .result :is(th, td) {
    border-block-start: 1px solid var(--_line);
  }
  .sum small {
    display: block;
    font-size: 0.8125em;
    font-weight: 400;
    color: var(--_text-quiet);
  }
  .sum .not-applicable,
  .sum .missing {
    color: var(--_text-quiet);
  }
  @container (max-width: 24em) {
    .sum {
      font-size: 0.9375em;
    }
    .sum :is(th, td) {
      padding-inline-end: 6px;
    }
  }
  /* Text twice as large: the name of a row stands above its numbers. Browsers still take it for a table. */
  @container (max-width: 15em) {
    .sum,
    .sum :is(thead, tbody, tfoot) {
      display: block;
    }
    .sum tr {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
    }
    .sum tr > th:first-child {
      grid-column: 1 / -1;
    }
    .sum :is(tr, .total) td {
      border: 0;
      padding-block-start: 0;
    }
    .sum tr > .number:last-child {
      grid-column: -2;
    }
  }
  @container (min-width: 48em) {
    .parts {
      columns: 2;
      column-gap: 56px;
    }
    .score-value {
      grid-row: span 2;
      align-self: center;
      font-size: 2.5em;
    }
    .kinds {
      grid-column: 1;
    }
    .score-value.none {
      font-size: 1.25em;
    }
  }
`
