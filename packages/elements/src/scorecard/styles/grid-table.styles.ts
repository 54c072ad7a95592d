import { css } from 'lit'

/** Tables with a cell for everything: the quadrant, a decision table, the entries of a list. */
export default css`
  .scroll {
    overflow-x: auto;
    margin-block: 4px 12px;
  }
  .matrix,
  .decisions,
  .items {
    width: 100%;
    font-size: 0.8125em;
    line-height: 1.4;
  }
  .matrix {
    font-size: 0.75em;
  }
  /* Words stay whole; a table that is too wide scrolls. */
  .matrix,
  .decisions,
  .items {
    overflow-wrap: normal;
  }
  .corner-title {
    display: block;
  }
  .items caption {
    padding-block-end: 4px;
    font-size: 1.0625em;
    text-align: start;
    color: var(--_text-quiet);
  }
  :is(.matrix, .decisions, .items) :is(th, td) {
    padding: 7px 8px;
    border: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  :is(.matrix, .decisions, .items) th {
    background: var(--_surface-quiet);
    font-weight: 600;
  }
  .items td.text {
    min-width: 5.5em;
  }
  .items .number {
    text-align: end;
  }
  .matrix :is(th, td) {
    padding-inline: 3px;
    letter-spacing: -0.02em;
  }
  .decisions .here :is(th, td) {
    font-weight: 600;
  }
  .decisions .here,
  .matrix .here {
    outline: 3px solid var(--_text);
    outline-offset: -3px;
  }
  @container (max-width: 24em) {
    .matrix {
      font-size: 0.6875em;
    }
  }
`
