import { css } from 'lit'

/** Sentences in order, and the sources under each: a full line for law, a broken line for what is not law. */
export default css`
  .steps {
    --_indent: min(2.75em, 14cqi);
    counter-reset: step;
    margin-block-start: 8px;
  }
  .step {
    position: relative;
    counter-increment: step;
    padding: 12px 0 8px;
    padding-inline-start: var(--_indent);
  }
  .step::before {
    content: counter(step);
    position: absolute;
    inset-block-start: 10px;
    inset-inline-start: 0;
    display: grid;
    place-content: center;
    width: min(2em, 10cqi);
    aspect-ratio: 1;
    border: 1px solid var(--_border);
    border-radius: 50%;
    font-size: 0.875em;
    font-weight: 600;
    line-height: 1;
  }
  .step p,
  .score-part > p {
    max-width: 62ch;
  }
  .step p + p {
    margin-block-start: 0.35em;
  }
  .source {
    margin-block-start: 10px;
    border: 1px solid var(--_border);
    border-radius: 8px;
  }
  .source > * {
    font-size: 0.9375em;
  }
  .source.not-law {
    border-style: dashed;
  }
  .source-name {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    padding: 9px 12px 7px;
  }
  .citation > summary,
  p.citation {
    padding: 6px 12px;
    border-block-start: 1px solid var(--_line);
  }
  .citation > summary:hover {
    background: var(--_surface-quiet);
  }
  .kind {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    padding: 1px 9px 1px 6px;
    border: 1px solid var(--_text);
    border-radius: 5px;
    font-size: 0.8125em;
    font-weight: 600;
    line-height: 1.6;
    background: var(--_text);
    color: var(--_surface);
  }
  .kind.not-law {
    border-style: dashed;
    border-color: var(--_text-quiet);
    background: none;
    color: var(--_text);
  }
  .source-icon {
    flex: none;
    width: 1.15em;
    height: 1.15em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .cited {
    padding: 4px 12px 12px;
  }
  blockquote {
    max-width: 66ch;
    margin-block-start: 4px;
    padding-inline-start: 14px;
    border-inline-start: 4px solid var(--_border);
    white-space: pre-line;
  }
  .not-law blockquote {
    border-inline-start-style: dotted;
  }
  /* The full width of a phone for what must be read closely. */
  .step .source {
    margin-inline-start: calc(-1 * var(--_indent));
  }
  .criteria > summary {
    justify-content: flex-start;
    font-size: 0.875em;
    color: var(--_text-quiet);
  }
  .criteria > summary::after {
    margin-inline-start: 0;
  }
  .criteria > .note {
    margin-block: 0 8px;
    font-size: 0.9375em;
    white-space: pre-line;
  }
  .note {
    margin-block-start: 8px;
    max-width: 62ch;
    color: var(--_text-quiet);
  }
  @container (min-width: 48em) {
    .step .source {
      margin-inline-start: 0;
    }
  }
`
