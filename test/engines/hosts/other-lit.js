/* A site that is built with a lit and an i18next of its own. */
import i18next from 'i18next';
import { html, LitElement } from 'lit';

window.siteTexts = i18next;
await i18next.init({ lng: 'en', resources: { en: { translation: { exit: 'The site’s own exit', hello: 'Hello' } } } });

customElements.define(
  'kommun-greeting',
  class extends LitElement {
    render() {
      return html`<p>${i18next.t('hello')}</p>`;
    }
  },
);
