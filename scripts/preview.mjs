// npm run preview: serves dist/.
import { existsSync } from 'node:fs';
import { serveStatic } from './serveStatic.mjs';

if (!existsSync('dist/index.html')) {
  console.error('There is no dist/ yet: run npm run build first.');
  process.exit(1);
}
const { url } = await serveStatic({ folder: 'dist', port: Number(process.env.PORT ?? 4173) });
console.log(`August Storm, built: ${url}`);
