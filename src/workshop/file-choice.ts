import { html, type TemplateResult } from 'lit';

/** A button that chooses a file, with words of our own: a browser's button speaks the browser's language. */
export function fileChoice(words: string, accept: string, take: (file: File) => void, kind = ''): TemplateResult {
  const onFile = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) take(file);
    // The same file can be chosen once more, when it has been mended.
    input.value = '';
  };
  return html`<label class="file ${kind}">${words}<input type="file" accept=${accept} @change=${onFile} /></label>`;
}
