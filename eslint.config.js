import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Folders of src/lib, the entries, and what lies outside: all that an import may name. */
const DOORS = {
  campaign: 'the core: pure, knows neither DOM nor map',
  symbols: 'pictures of formations',
  layers: 'what is drawn, as plain data',
  scene: 'the campaign as typed arrays for the renderer',
  renderer: 'draws a scene into any WebGL 2 context, knows no map',
  plate: 'a sheet around pictures of the map, as plain data and on a canvas',
  map: 'the only importer of maplibre-gl',
  state: 'clock and viewer',
  messages: 'the catalogue of shown strings',
  bibliography: 'sources as reference managers read them',
  search: 'finds places, formations, people, events and sources by any name',
  sky: 'where the sun stands',
  home: 'the campaign carried elsewhere: where its ways lie then, and how that is drawn',
  film: 'pictures of instants, one after the other, as a file that plays',
  panels: 'components beside the map',
  atlas: 'one opened campaign: what the pages share',
};

/** What each folder may import; everything else is refused with the name of the right door. */
const MAY_IMPORT = {
  campaign: [],
  symbols: ['campaign'],
  layers: ['campaign', 'symbols'],
  scene: ['campaign', 'layers'],
  renderer: ['layers', 'scene', 'symbols'],
  plate: ['campaign', 'layers'],
  map: ['campaign', 'symbols', 'layers', 'scene', 'renderer', 'state'],
  state: ['campaign'],
  messages: ['campaign'],
  bibliography: ['campaign'],
  search: ['campaign'],
  sky: [],
  home: ['campaign', 'search'],
  film: ['campaign', 'state'],
  panels: ['campaign', 'symbols', 'layers', 'state', 'messages', 'bibliography', 'search', 'sky', 'plate'],
  atlas: ['campaign', 'layers', 'plate', 'map', 'state', 'messages', 'panels', 'film'],
};

const PACKAGES = {
  campaign: ['@turf/turf', 'valibot'],
  symbols: ['milsymbol'],
  layers: [],
  scene: [],
  renderer: [],
  plate: [],
  map: ['maplibre-gl', 'svelte'],
  state: ['svelte'],
  messages: ['intl-messageformat'],
  bibliography: ['@citation-js/core', '@citation-js/plugin-bibtex'],
  search: ['minisearch'],
  sky: ['suncalc'],
  home: ['d3-geo'],
  film: ['mediabunny', 'gifenc'],
  panels: ['svelte'],
  atlas: ['svelte'],
};

const ALL_PACKAGES = [...new Set(Object.values(PACKAGES).flat())];

function border(folder) {
  const folders = Object.keys(DOORS).filter((door) => door !== folder && !MAY_IMPORT[folder].includes(door));
  const packages = ALL_PACKAGES.filter((name) => !PACKAGES[folder].includes(name));
  const doors = MAY_IMPORT[folder].join(', ') || 'none of the other folders';
  return {
    files: [`src/lib/${folder}/**/*.{ts,svelte}`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `(^|/)(${folders.join('|')})/`,
              message: `${folder} (${DOORS[folder]}) may import ${doors}.`,
            },
            {
              regex: '^(\\.\\./)+(app|embed|element|lesson|policy|claims|sources|audit|hours|disagreements|plates|home|geo)/',
              message: 'Nothing imports an entry or geo.',
            },
            {
              regex: `^(${packages.join('|')})(/|$)`,
              allowTypeImports: true,
              message: `${folder} does without this package; maplibre-gl is map's, Turf and the schema are campaign's.`,
            },
          ],
        },
      ],
    },
  };
}

export default ts.config(
  { ignores: ['**/dist/', 'public/', 'node_modules/', 'tests/shots/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-console': 'error',
      eqeqeq: ['error', 'always'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'svelte/no-at-html-tags': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
  },
  ...Object.keys(DOORS).map(border),
  {
    files: ['geo/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/src/((lib/)(symbols|layers|map|state|panels)|app|embed|element|lesson|policy|claims|sources|audit|hours|disagreements|plates|home)/',
              message: 'geo builds on the campaign core and the messages only.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['scripts/**/*.mjs', 'geo/**/*.ts', 'tests/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
