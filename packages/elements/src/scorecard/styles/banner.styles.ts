import { css } from 'lit'

/** The band with the predicate: sign, word, colour. */
export default css`
  .banner {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 16px;
    align-items: center;
    padding: 24px var(--_pad) 26px;
    background: var(--_tone-wash);
    color: var(--_tone-ink);
    border-block: 1px solid transparent;
  }
  .plain {
    grid-template-columns: minmax(0, 1fr);
  }
  .icon {
    grid-row: span 2;
    width: min(3.5em, 18cqi);
    aspect-ratio: 1;
  }
  .icon-shape {
    fill: var(--_tone-fill);
  }
  .icon-sign {
    fill: var(--_tone-on);
  }
  .icon-line {
    fill: none;
    stroke: var(--_tone-on);
    stroke-width: 4;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .eyebrow {
    font-size: 0.875em;
    font-weight: 600;
    align-self: end;
  }
  .predicate {
    font-size: clamp(1.35em, 8.4cqi, 2em);
    font-weight: 750;
    line-height: 1.15;
    letter-spacing: -0.015em;
    text-wrap: balance;
    overflow-wrap: break-word;
    align-self: start;
  }
  .meaning {
    grid-column: 1 / -1;
    margin-block-start: 16px;
    max-width: 62ch;
    text-wrap: pretty;
    color: var(--_text);
  }
  .meaning p + p {
    margin-block-start: 0.5em;
  }
  .ratings {
    display: grid;
    gap: 8px 40px;
  }
  .ratings dt {
    font-size: 0.875em;
    color: var(--_tone-ink);
  }
  .ratings dd {
    font-weight: 650;
  }
  .notices {
    display: grid;
    gap: 16px;
    padding: 20px var(--_pad) 0;
  }
  .notice {
    padding: 14px 18px;
    border: 1px solid var(--_border);
    border-inline-start-width: 6px;
    border-radius: 6px;
  }
  .notice-title {
    font-size: 1em;
    font-weight: 650;
  }
  .notice li {
    margin-block-start: 0.35em;
  }
  /* Text twice as large needs the whole width. */
  @container (max-width: 16em) {
    .banner {
      grid-template-columns: minmax(0, 1fr);
    }
    .icon {
      grid-row: auto;
    }
  }
  @container (min-width: 48em) {
    .banner {
      column-gap: 24px;
      padding-block: 32px;
    }
    .icon {
      width: 4.75em;
    }
    .predicate {
      font-size: 2.75em;
    }
    .meaning {
      grid-column: 2;
      font-size: 1.0625em;
      margin-block-start: 14px;
    }
    .ratings {
      grid-template-columns: auto auto;
      justify-content: start;
    }
    .icon {
      grid-row: span 3;
      align-self: start;
    }
  }
  @media (forced-colors: active) {
    .banner {
      border-color: CanvasText;
    }
    .icon-shape {
      fill: CanvasText;
    }
    .icon-sign {
      fill: Canvas;
    }
    .icon-line {
      stroke: Canvas;
    }
  }
`
