// npm start: installs what is missing, builds the data, serves the atlas.
import { buildData } from './buildData.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';

ensureInstalled();
await buildData();
const { createServer } = await import('vite');
try {
  const server = await createServer();
  await server.listen();
  console.log(`August Storm: http://127.0.0.1:${server.config.server.port}/`);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\nAnother PORT can be set: PORT=5174 npm start`);
  process.exit(1);
}
