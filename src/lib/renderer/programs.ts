import type { Ground, GroundParts } from './groundShaders';
import { GROUNDS } from './groundShaders';
import { HELD_ATTRIBUTES, heldShaders } from './heldShaders';
import { MARK_ATTRIBUTES, markShaders } from './markShaders';
import { PATH_ATTRIBUTES, pathShaders } from './pathShaders';
import type { Program } from './program';
import { createProgram } from './program';
import { UNIT_ATTRIBUTES, unitShaders } from './unitShaders';

export type Programs = Readonly<Record<'held' | 'path' | 'mark' | 'unit', Program>>;

/** What is drawn, on one of the two grounds. */
export function createPrograms(gl: WebGL2RenderingContext, ground: Ground): Programs {
  const compile = (shaders: (parts: GroundParts) => GroundParts, attributes: readonly string[]): Program => {
    const { vertex, fragment } = shaders(GROUNDS[ground]);
    return createProgram(gl, vertex, fragment, attributes);
  };
  return {
    held: compile(heldShaders, HELD_ATTRIBUTES),
    path: compile(pathShaders, PATH_ATTRIBUTES),
    mark: compile(markShaders, MARK_ATTRIBUTES),
    unit: compile(unitShaders, UNIT_ATTRIBUTES),
  };
}
