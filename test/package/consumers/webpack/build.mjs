/** Builds with webpack as it comes, and says what it warns of. */
import webpack from 'webpack';

const compiler = webpack({
  mode: process.env.NODE_ENV,
  context: import.meta.dirname,
  entry: './main.js',
  output: { path: `${import.meta.dirname}/dist`, filename: 'main.js' },
});
compiler.run((error, stats) => {
  const { warnings = [], errors = [] } = stats?.toJson({ all: false, warnings: true, errors: true }) ?? {};
  for (const { message, moduleName } of [...warnings, ...errors]) console.error(moduleName ?? '', message);
  if (error) throw error;
  compiler.close(() => {});
});
