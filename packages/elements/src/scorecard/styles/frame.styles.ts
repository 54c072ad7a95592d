import { css } from 'lit'

/** The card, its header, and where things stand: one column on a phone, two on a wide page. */
export default css`
  .base {
    container-type: inline-size;
    --_pad: 18px;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-block-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    overflow: clip;
  }
  .header {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 2px 12px;
    padding: 8px var(--_pad) 16px;
  }
  .rules {
    font-size: 0.875em;
    color: var(--_text-quiet);
  }
  .name {
    grid-column: 1 / -1;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 8px;
    margin-inline-end: -12px;
  }
  .languages {
    display: flex;
  }
  .language {
    min-width: 44px;
    min-height: 44px;
    padding: 0;
    border: 0;
    background: none;
    font-size: 0.8125em;
    font-weight: 600;
    letter-spacing: 0.02em;
    color: var(--_text-quiet);
    cursor: pointer;
  }
  .language[aria-pressed='true'] {
    color: var(--_text);
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 3px;
    text-underline-offset: 0.5em;
  }
  .section-title {
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.3;
  }
  .quadrant,
  .reasons,
  .score {
    padding: 28px var(--_pad) 8px;
  }
  .score {
    margin-block-start: 20px;
    border-block-start: 1px solid var(--_line);
  }
  .message,
  .fallback,
  .next {
    padding: 20px var(--_pad);
  }
  .message {
    border-block-start: 1px solid var(--_line);
  }
  .message p + p {
    margin-block-start: 14px;
  }
  .message p {
    max-width: 60ch;
  }
  .message code {
    display: block;
    padding-block-end: 8px;
  }
  .skeleton {
    height: 9em;
    margin-block-start: 16px;
    border-radius: 8px;
    background: var(--_surface-quiet);
  }

  @container (min-width: 48em) {
    .header,
    .banner,
    .notices,
    .quadrant,
    .reasons,
    .score,
    .message,
    .fallback,
    .next,
    .receipt {
      --_pad: 36px;
    }
    .halves {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 31em);
    }
    /* The drawing comes first on a phone, and stands beside the reasons where there is room. */
    .halves > .reasons {
      grid-area: 1 / 1;
    }
    .halves > .quadrant {
      grid-area: 1 / 2;
    }
  }
`
