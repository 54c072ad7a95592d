import { css } from 'lit'

/** By which rules, and how to check. */
export default css`
  .receipt {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    gap: 8px 24px;
    margin-block-start: 20px;
    padding: 18px var(--_pad) 20px;
    background: var(--_surface-quiet);
    font-size: 0.875em;
  }
  .facts {
    flex: 1 1 100%;
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 10px 24px;
  }
  .facts > :first-child {
    grid-column: 1 / -1;
  }
  dt {
    color: var(--_text-quiet);
  }
  .facts dd {
    font-weight: 600;
  }
  .fingerprints {
    min-width: 0;
  }
  .fingerprints > summary {
    justify-content: flex-start;
  }
  .fingerprints > summary::after {
    margin-inline-start: 0;
  }
  .fingerprint {
    margin-block-start: 12px;
  }
  .fingerprint dd {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
  .receipt .button:hover {
    background: var(--_surface);
  }
  @container (min-width: 48em) {
    .facts {
      grid-template-columns: repeat(3, 1fr);
    }
    .facts > :first-child {
      grid-column: auto;
    }
  }
`
