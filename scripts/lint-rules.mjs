// Lint rules of our own, for what a strict Content-Security-Policy refuses and no stock rule finds.

const inlineStyle = /<style[\s>]|\sstyle\s*=/i

/** A template must not carry styles: `style-src 'self'` blocks `<style>` and `style="…"` in it. */
const noInlineStyle = {
  meta: {
    type: 'problem',
    messages: {
      inline: 'Put styles into `static styles`: a strict Content-Security-Policy blocks them in a template.',
    },
  },
  create: (context) => ({
    TaggedTemplateExpression({ tag, quasi }) {
      if (tag.type !== 'Identifier' || !['html', 'svg'].includes(tag.name)) return
      for (const text of quasi.quasis)
        if (inlineStyle.test(text.value.raw)) context.report({ node: text, messageId: 'inline' })
    },
  }),
}

export default { meta: { name: 'sasando' }, rules: { 'no-inline-style': noInlineStyle } }
