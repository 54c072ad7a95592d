import { css } from 'lit'

const dark = css`
  .dark .tone-highest {
    --_tone-wash: #12273d;
    --_tone-ink: #c3ddf8;
    --_tone-fill: #8fbdec;
    --_tone-on: #0a1a2b;
  }
  .dark .tone-high {
    --_tone-wash: #0f2c26;
    --_tone-ink: #b4e4d6;
    --_tone-fill: #7ccbb5;
    --_tone-on: #06201a;
  }
  .dark .tone-middle {
    --_tone-wash: #322711;
    --_tone-ink: #f4dca6;
    --_tone-fill: #e6bd62;
    --_tone-on: #261b03;
  }
  .dark .tone-low {
    --_tone-wash: #38200f;
    --_tone-ink: #f8cfb3;
    --_tone-fill: #f0a272;
    --_tone-on: #2b1304;
  }
  .dark .tone-lowest {
    --_tone-wash: #391a26;
    --_tone-ink: #f8c6d6;
    --_tone-fill: #ee8fae;
    --_tone-on: #2d0815;
  }
  .dark .tone-none {
    --_tone-wash: #2a2c2f;
    --_tone-ink: #e2e2df;
    --_tone-fill: #a5a7aa;
    --_tone-on: #17181a;
  }
`

/**
 * Five levels in colours that stay apart for the colour-blind, from wine to blue. They are the card's own, never a
 * brand's: two INA Digital brands are red, and a brand must not look like a bad result.
 */
export default css`
  .tone-highest {
    --_tone-wash: #e7f0fa;
    --_tone-ink: #0c3c6e;
    --_tone-fill: #15558f;
    --_tone-on: #ffffff;
  }
  .tone-high {
    --_tone-wash: #e4f3ee;
    --_tone-ink: #0b4c3e;
    --_tone-fill: #13695a;
    --_tone-on: #ffffff;
  }
  .tone-middle {
    --_tone-wash: #fcf2da;
    --_tone-ink: #5a3e00;
    --_tone-fill: #865800;
    --_tone-on: #ffffff;
  }
  .tone-low {
    --_tone-wash: #fdebe1;
    --_tone-ink: #75290a;
    --_tone-fill: #a4400f;
    --_tone-on: #ffffff;
  }
  .tone-lowest {
    --_tone-wash: #fae8ee;
    --_tone-ink: #6d1134;
    --_tone-fill: #981b49;
    --_tone-on: #ffffff;
  }
  .tone-none {
    --_tone-wash: #f1f1ef;
    --_tone-ink: #333333;
    --_tone-fill: #595959;
    --_tone-on: #ffffff;
  }
  @media screen {
    ${dark}
  }
`
