/* The habits of the system's own scripts: a global, behaviours that run on all that comes, and blocks that come late. */
window.Drupal = {
  behaviors: {},
  attachBehaviors: (context) => Object.values(window.Drupal.behaviors).forEach(({ attach }) => attach(context)),
};
window.drupalSettings = JSON.parse(document.querySelector('[data-drupal-selector="drupal-settings-json"]').textContent);

addEventListener('load', () => {
  for (const replacement of document.querySelectorAll('[data-big-pipe-replacement-for-placeholder-with-id]')) {
    const id = replacement.dataset.bigPipeReplacementForPlaceholderWithId;
    const [{ data }] = JSON.parse(replacement.textContent);
    const template = document.createElement('template');
    template.innerHTML = data;
    document.querySelector(`[data-big-pipe-placeholder-id="${id}"]`).replaceWith(template.content);
    window.Drupal.attachBehaviors(document.getElementById(id));
  }
});
