import { css } from 'lit'

/** On paper there is nothing to press, and no row is torn in two. */
export default css`
  @media print {
    .base {
      font-size: 10.5pt;
      border-color: #999;
      overflow: visible;
    }
    .tools,
    .button,
    .next,
    summary::after {
      display: none;
    }
    .banner,
    .kind,
    .cell,
    .icon-shape {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    .banner {
      border-color: #999;
    }
    .header,
    .banner,
    figure,
    tr,
    .step > p,
    .citation > summary,
    .notice {
      break-inside: avoid;
    }
    .section-title,
    .part-title,
    caption,
    thead {
      break-after: avoid;
    }
    .cited a::after {
      content: ': ' attr(href);
    }
    /* The drawing says it; its table would only push the reasons to the next sheet. */
    .table-view {
      display: none;
    }
    .halves {
      display: block;
    }
    .parts {
      columns: 1;
    }
    summary {
      min-height: 0;
    }
    /* Should a closed part come to paper all the same, newer browsers can still show it. */
    details::details-content {
      content-visibility: visible;
    }
  }
`
