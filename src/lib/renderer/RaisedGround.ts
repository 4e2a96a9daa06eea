import type { Heights, Lens } from './content';
import { HELD_SIZES, HELD_STRIDE } from './heldShaders';
import type { Program } from './program';
import type { Programs } from './programs';
import { createPrograms } from './programs';
import type { Shape } from './Quads';
import { deleteShape, Quads, squareShape } from './Quads';

/** Along a side of a tile of the ground held: some 7 km each. */
const GRID_CELLS = 8;

/** What only raised ground needs: made when it is first raised. */
export class RaisedGround {
  readonly programs: Programs;
  readonly tiles: Quads;
  readonly #gl: WebGL2RenderingContext;
  readonly #grid: Shape;

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.programs = createPrograms(gl, 'raised');
    for (const program of Object.values(this.programs)) program.check();
    this.#grid = squareShape(gl, GRID_CELLS);
    this.tiles = new Quads(gl, this.#grid, HELD_STRIDE, HELD_SIZES);
  }

  /** Tells a program in use where the ground lies and from where it is seen; the heights' texture is bound already. */
  tell(program: Program, { bounds, exaggeration }: Heights, { eye, middle }: Lens): void {
    const gl = this.#gl;
    gl.uniform4f(program.uniform('u_heightBounds'), ...bounds);
    gl.uniform1f(program.uniform('u_exaggeration'), exaggeration);
    gl.uniform3f(program.uniform('u_eye'), ...eye);
    gl.uniform1f(program.uniform('u_middle'), middle);
  }

  dispose(): void {
    for (const program of Object.values(this.programs)) program.dispose();
    this.tiles.dispose();
    deleteShape(this.#gl, this.#grid);
  }
}
