/*
 * The block in the editor: the guide as visitors see it, in a frame so that it is the same in every version of the editor,
 * and under it the text that stands there until the guide has loaded.
 */
(({ blocks, blockEditor, components, element }, known) => {
  const h = element.createElement;
  const { InnerBlocks, InspectorControls, useBlockProps } = blockEditor;
  const { ColorPalette, PanelBody, SelectControl, BaseControl } = components;
  const AS_SET = { value: '', label: 'Som i inställningarna' };

  const choices = (named) => [AS_SET, ...Object.entries(named).map(([value, label]) => ({ value, label }))];

  function previewUrl(attributes) {
    const url = new URL(known.preview);
    for (const [name, value] of Object.entries(attributes)) if (value) url.searchParams.set(name, value);
    return url.href;
  }

  /** The page in the frame has the type of the place where it stands, as the guide will have. */
  function wearType({ currentTarget: frame }) {
    const { fontFamily, fontSize } = getComputedStyle(frame);
    Object.assign(frame.contentDocument.body.style, { fontFamily, fontSize });
  }

  function Edit({ attributes, setAttributes }) {
    const select = (name, label, named) =>
      h(SelectControl, {
        key: name,
        label,
        value: attributes[name],
        options: choices(named),
        onChange: (value) => setAttributes({ [name]: value }),
      });
    return h(
      'div',
      useBlockProps(),
      h(
        InspectorControls,
        {},
        h(
          PanelBody,
          { title: 'Guiden' },
          select('display', 'Visas', known.displays),
          select('mode', 'Används', known.modes),
          select('lang', 'Börjar på', known.languages),
          select('catalog', 'Katalog', known.catalogs),
          h(
            BaseControl,
            { label: 'Färg', id: 'insatsguiden-accent', help: 'Utan färg gäller inställningarna.' },
            h(ColorPalette, {
              value: attributes.accent || undefined,
              enableAlpha: false,
              onChange: (accent) => setAttributes({ accent: accent || '' }),
            }),
          ),
        ),
      ),
      h('iframe', {
        title: 'Så ser guiden ut',
        src: previewUrl(attributes),
        onLoad: wearType,
        tabIndex: -1,
        style: { width: '100%', height: '24em', border: '1px solid #ccc', pointerEvents: 'none' },
      }),
      h('p', {}, h('strong', {}, 'Visas tills guiden har laddats, och om den inte kan laddas:')),
      h(InnerBlocks, {
        allowedBlocks: ['core/paragraph', 'core/heading', 'core/list', 'core/list-item'],
        template: [['core/paragraph', { placeholder: 'Vem kan man ringa? Tomt: texten i inställningarna.' }]],
      }),
    );
  }

  blocks.registerBlockType('insatsguiden/guide', { edit: Edit, save: () => h(InnerBlocks.Content) });
})(window.wp, window.insatsguidenBlock);
