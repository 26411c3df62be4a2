/* Keeps what the page's content policy complains of. */
window.violations = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
  window.violations.push(`${effectiveDirective} ${blockedURI} ${sample}`);
});
