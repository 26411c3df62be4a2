import type { Plugin } from 'vite';

/** Fails the build where the result holds code made from text, which a page's content security policy forbids. */
export function refuseEval(): Plugin {
  return {
    name: 'insatsguiden:refuse-eval',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        const found = chunk.type === 'chunk' ? /(?<![\w$.])(?:eval\(|(?:new )?Function\()/.exec(chunk.code) : null;
        if (found) this.error(`${chunk.fileName} makes code from text: ${found[0]}. Remove what brings it in.`);
      }
    },
  };
}
