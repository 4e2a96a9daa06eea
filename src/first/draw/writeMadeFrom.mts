import { writeFileSync } from 'node:fs';
import { stillsMadeFrom } from '../stillsMadeFrom';

writeFileSync('src/first/stills/made-from.txt', `${stillsMadeFrom()}\n`);
