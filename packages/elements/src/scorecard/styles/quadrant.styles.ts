import { css } from 'lit'

/** The drawing and its table. The marked cell differs by fill, outline, weight and a mark, not by colour alone. */
export default css`
  .drawing {
    display: grid;
    /* On a phone a row's name stands above its cells: beside them, both would be too narrow for their words. */
    grid-template-columns: repeat(var(--_columns), minmax(0, 1fr));
    gap: 4px;
    max-width: 38em;
    margin-block: 12px 10px;
    font-size: 0.75em;
    line-height: 1.25;
    text-align: center;
    overflow-wrap: break-word;
    color: var(--_text-quiet);
  }
  .columns-1 {
    --_columns: 1;
  }
  .columns-2 {
    --_columns: 2;
  }
  .columns-3 {
    --_columns: 3;
  }
  .columns-4 {
    --_columns: 4;
  }
  .columns-5 {
    --_columns: 5;
  }
  .drawing > :is(.axis-title, .row) {
    grid-column: 1 / -1;
    text-align: start;
  }
  .drawing > .end {
    text-align: end;
  }
  .drawing .row {
    padding-block-start: 6px;
  }
  .drawing .column {
    padding-block: 2px 4px;
  }
  .drawing .corner {
    display: none;
  }
  .drawing :is(.axis-title, .on) {
    font-weight: 700;
    color: var(--_text);
  }
  .cell {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 4px;
    min-width: 0;
    min-height: 4.4em;
    padding: 6px 4px;
    font-size: 0.95em;
    border: 3px solid transparent;
    border-radius: 7px;
    background: var(--_tone-wash);
    color: var(--_tone-ink);
  }
  .cell > span {
    max-width: 100%;
  }
  .cell.selected {
    /* Bold words are wider. */
    padding-inline: 3px;
    border-color: var(--_text);
    background: var(--_tone-fill);
    color: var(--_tone-on);
    font-weight: 600;
    letter-spacing: -0.02em;
  }
  .marker {
    flex: none;
    width: 1.2em;
    height: 1.2em;
    fill: currentColor;
  }
  .ring {
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  figcaption {
    font-size: 0.875em;
    color: var(--_text-quiet);
  }
  .table-view {
    margin-block-start: 10px;
    border-block-start: 1px solid var(--_line);
  }
  .table-view > summary {
    font-size: 0.9375em;
    font-weight: 600;
  }
  .bands {
    margin-block-start: 10px;
    border: 1px solid var(--_line);
    border-radius: 6px;
  }
  .band {
    display: flex;
    gap: 0.5em;
    padding: 8px 12px;
  }
  .band + .band {
    border-block-start: 1px solid var(--_line);
  }
  .band .from {
    margin-inline-start: auto;
  }
  .band.reached {
    background: var(--_surface-quiet);
    box-shadow: inset 4px 0 var(--_text);
  }
  @container (min-width: 28em) {
    .drawing {
      grid-template-columns: fit-content(28%) repeat(var(--_columns), minmax(0, 1fr));
    }
    .drawing > .row {
      grid-column: 1;
      align-self: center;
      padding: 0 6px 0 0;
      text-align: end;
    }
    .drawing .corner {
      display: block;
    }
  }
  /* On the narrowest phones, and where the reader has made all text much larger. */
  @container (max-width: 19em) {
    .drawing {
      font-size: 0.6875em;
    }
  }
  @container (max-width: 13em) {
    .drawing {
      font-size: 0.5em;
    }
  }
  @media (forced-colors: active) {
    .cell {
      border: 1px solid CanvasText;
      background: Canvas;
      color: CanvasText;
    }
    .cell.selected {
      /* Or the browser lays a light plate under the light words. */
      forced-color-adjust: none;
      border: 3px solid CanvasText;
      background: Highlight;
      color: HighlightText;
    }
    .band.reached {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`
