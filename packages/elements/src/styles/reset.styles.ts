import { css } from 'lit'

/**
 * Nothing of the page's text styles comes in, whatever they are. On the host itself stands only what a page's
 * `* { margin: 0; padding: 0 }` could not break; all else is on the wrapper.
 */
export default css`
  :host {
    display: block;
    contain: layout style;
  }
  :host([hidden]) {
    display: none;
  }
  .base {
    all: initial;
    display: block;
    box-sizing: border-box;
    /* What is not text style stays with the page. */
    visibility: inherit;
    pointer-events: inherit;
    font-family: var(--sasando-font, Inter, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif);
    /* Not rem: a page whose root is 10px would shrink it. */
    font-size: var(--sasando-font-size, 16px);
    line-height: 1.5;
    font-kerning: normal;
    font-variant-numeric: tabular-nums;
    -webkit-text-size-adjust: 100%;
    -webkit-font-smoothing: antialiased;
    overflow-wrap: anywhere;
  }
  .base *,
  .base *::before,
  .base *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  h5,
  p,
  ol,
  ul,
  dl,
  dd,
  figure,
  blockquote {
    margin: 0;
    padding: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  table {
    border-collapse: collapse;
    font: inherit;
    color: inherit;
  }
  button {
    font: inherit;
    color: inherit;
  }
  [hidden] {
    display: none;
  }
`
