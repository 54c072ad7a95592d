import { css } from 'lit'

/** The drawing and its table. The marked cell differs by fill, outline, weight and a mark, not by colour alone. */
export default css`
  .drawing {
    display: block;
    width: 100%;
    max-width: 27em;
    height: auto;
    margin-block: 14px 10px;
    font-family: inherit;
  }
  .drawing text {
    fill: var(--_text-quiet);
    font-size: 11px;
    letter-spacing: -0.01em;
    text-anchor: middle;
  }
  .drawing .end {
    text-anchor: end;
  }
  .drawing .axis-title {
    fill: var(--_text);
    font-weight: 650;
    text-anchor: start;
  }
  .drawing .axis-title.end {
    text-anchor: end;
  }
  .drawing .on {
    fill: var(--_text);
    font-weight: 700;
  }
  .cell-shape {
    fill: var(--_tone-wash);
  }
  .drawing .cell-text {
    fill: var(--_tone-ink);
  }
  .selected .cell-shape {
    fill: var(--_tone-fill);
    stroke: var(--_text);
    stroke-width: 3;
  }
  .drawing .selected .cell-text {
    fill: var(--_tone-on);
    font-weight: 600;
    letter-spacing: -0.02em;
  }
  .marker-ring {
    fill: none;
    stroke: var(--_tone-on);
    stroke-width: 2;
  }
  .marker-dot {
    fill: var(--_tone-on);
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
  @media (forced-colors: active) {
    .drawing text,
    .drawing .cell-text {
      fill: CanvasText;
    }
    .cell-shape {
      fill: Canvas;
      stroke: CanvasText;
      stroke-width: 1;
    }
    .selected .cell-shape {
      fill: Highlight;
      stroke: CanvasText;
    }
    .drawing .selected .cell-text,
    .marker-dot {
      fill: HighlightText;
    }
    .marker-ring {
      stroke: HighlightText;
    }
    .band.reached {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`
