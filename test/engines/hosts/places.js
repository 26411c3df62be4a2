/* The site's own ways of showing what is hidden at first. */
document.querySelector('#open-dialog').addEventListener('click', () => document.querySelector('dialog').showModal());
document.querySelector('#show-tab').addEventListener('click', () => {
  document.querySelector('.tab').hidden = false;
});
