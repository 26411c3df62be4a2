/* A browser from before style sheets could be constructed: Safari until 16.4. */
for (const Kind of [Document, ShadowRoot]) delete Kind.prototype.adoptedStyleSheets;
delete CSSStyleSheet.prototype.replace;
delete CSSStyleSheet.prototype.replaceSync;
