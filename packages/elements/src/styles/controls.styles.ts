import { css } from 'lit'

/** What can be pressed: at least 44 pixels high, with a focus ring that any background shows. */
export default css`
  :focus-visible {
    outline: 3px solid var(--_text);
    outline-offset: 2px;
    border-radius: 4px;
  }
  .button {
    min-height: 44px;
    padding: 0 1.1em;
    border: 1px solid var(--_border);
    border-radius: 8px;
    background: none;
    font-weight: 600;
    font-size: 0.9375em;
    cursor: pointer;
  }
  .button:hover {
    background: var(--_surface-quiet);
  }
  a {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    color: var(--_text);
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }
  summary {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-height: 44px;
    padding: 0.4em 0;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: '';
    flex: none;
    width: 0.5em;
    height: 0.5em;
    margin-inline: auto 0.3em;
    border: solid var(--_text-quiet);
    border-width: 0 2px 2px 0;
    transform: translateY(-0.12em) rotate(45deg);
  }
  details[open] > summary::after {
    transform: translateY(0.12em) rotate(225deg);
  }
  code {
    font-family: ui-monospace, 'Roboto Mono', 'DejaVu Sans Mono', Consolas, monospace;
    font-size: 0.9em;
    user-select: all;
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
    summary::after {
      border-color: ButtonText;
    }
  }
`
