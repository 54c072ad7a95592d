import { css } from 'lit'

const dark = css`
  --_own-accent: #8ab8f0;
  --_own-text: #f2f2f0;
  --_own-text-quiet: #b9b9b5;
  --_own-surface: #1b1c1e;
  --_own-surface-quiet: #26282b;
  --_own-line: #3a3c40;
  --_border: #8b8d91;
`

/**
 * Colours and measures. A value of the page's own (`--sasando-…`) wins, then its INA Digital tokens, then ours, which
 * are readable by themselves. INA Digital's stroke colours are too faint to carry meaning, so `--_border` is always ours.
 */
export default css`
  .base {
    --_own-accent: #0b57a4;
    --_own-text: #1f1f1f;
    --_own-text-quiet: #525252;
    --_own-surface: #ffffff;
    --_own-surface-quiet: #f6f6f4;
    --_own-line: #e0e0de;
    --_border: #737373;

    --_accent: var(--sasando-color-accent, var(--_own-accent));
    --_text: var(--sasando-color-text, var(--_own-text));
    --_text-quiet: var(--sasando-color-text-quiet, var(--_own-text-quiet));
    --_surface: var(--sasando-color-surface, var(--_own-surface));
    --_surface-quiet: var(--sasando-color-surface-quiet, var(--_own-surface-quiet));
    --_line: var(--sasando-color-line, var(--_own-line));
    --_radius: var(--sasando-radius, var(--ina-radius-lg, 12px));

    color: var(--_text);
    color-scheme: light;
  }
  .base.inherits {
    --_accent: var(--sasando-color-accent, var(--ina-primary-primary, var(--_own-accent)));
    --_text: var(--sasando-color-text, var(--ina-content-primary, var(--_own-text)));
    --_text-quiet: var(--sasando-color-text-quiet, var(--ina-content-secondary, var(--_own-text-quiet)));
    --_surface: var(--sasando-color-surface, var(--ina-background-primary, var(--_own-surface)));
    --_surface-quiet: var(--sasando-color-surface-quiet, var(--ina-background-secondary, var(--_own-surface-quiet)));
    --_line: var(--sasando-color-line, var(--ina-stroke-primary, var(--_own-line)));
  }
  /* Paper is white. */
  @media screen {
    .base.dark {
      ${dark}
      color-scheme: dark;
    }
  }
`
