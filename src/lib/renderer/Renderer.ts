import { indicesAt, zoomStretch } from '../scene/pathSet';
import { RIBBON_STRIDE } from '../scene/ribbon';
import { axisScale, symbolScale } from '../scene/bands';
import type { Content, Held, Lens, Moment, Palette } from './content';
import { HELD_SIZES, HELD_STRIDE } from './heldShaders';
import { MARK_STRIDE } from './markShaders';
import { pathRows } from './pathRows';
import { gapsOnScreen } from './gapsOnScreen';
import type { Program } from './program';
import type { Programs } from './programs';
import { createPrograms } from './programs';
import type { Shape } from './Quads';
import { deleteShape, Quads, squareShape } from './Quads';
import { RaisedGround } from './RaisedGround';
import { uploadHeights, uploadImage, uploadRows } from './textures';
import { passesOf, widestDoubtKm } from './unitPasses';
import { SMALLEST_DISC_PX, UNIT_PASS, UNIT_STRIDE } from './unitShaders';

const LATITUDE = 46;
/** What the programs read beside has the units below. */
const HEIGHTS_UNIT = 2;

/**
 * Draws the campaign at an instant into any WebGL 2 context: a canvas of its own or the map's. While only time
 * changes a frame is a few uniforms and draw calls; no buffer or texture is written.
 */
export class Renderer {
  readonly #gl: WebGL2RenderingContext;
  readonly #flat: Programs;
  readonly #square: Shape;
  readonly #mesh: { array: WebGLVertexArrayObject; vertices: WebGLBuffer; indices: WebGLBuffer };
  readonly #tiles: Quads;
  readonly #units: Quads;
  readonly #marks: Quads;
  readonly #textures = new Map<string, { of: unknown; texture: WebGLTexture }>();
  readonly #inked = new Map<Program, Palette>();
  #raised: RaisedGround | null = null;
  #checked = false;
  #meshOf: unknown = null;
  #drawn: { of: unknown; shown: unknown; stretch: number; count: number } | null = null;
  #passes: { of: unknown; passes: readonly number[] } = { of: null, passes: [] };
  #doubt: { of: unknown; widestKm: number } = { of: null, widestKm: 0 };

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.#flat = createPrograms(gl, 'flat');
    this.#square = squareShape(gl);
    this.#mesh = { array: gl.createVertexArray(), vertices: gl.createBuffer(), indices: gl.createBuffer() };
    this.#layOutMesh();
    this.#tiles = new Quads(gl, this.#square, HELD_STRIDE, HELD_SIZES);
    this.#marks = new Quads(gl, this.#square, MARK_STRIDE, [2, 2, 4]);
    this.#units = new Quads(gl, this.#square, UNIT_STRIDE, [4, 3, 3, 4, 4, 4, 3]);
    gl.bindVertexArray(null);
  }

  draw(content: Content, lens: Lens, moment: Moment): void {
    const gl = this.#gl;
    this.#check();
    this.#upload(content, lens.zoom);
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.STENCIL_TEST);
    gl.disable(gl.CULL_FACE);
    gl.enable(gl.BLEND);
    gl.blendEquation(gl.FUNC_ADD);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    const worldPx = 512 * 2 ** lens.zoom;
    if (content.held) this.#drawHeld(content, content.held, lens, moment, worldPx);
    if (this.#doubt.widestKm * pxPerKm(worldPx) >= SMALLEST_DISC_PX) this.#drawUnits(content, lens, moment, worldPx, [UNIT_PASS.doubt]);
    this.#drawPaths(content, lens, moment, worldPx);
    this.#drawMarks(content, lens, moment, worldPx);
    this.#drawUnits(content, lens, moment, worldPx, this.#passes.passes);
    gl.bindVertexArray(null);
  }

  /** Waits, once, until the programs are compiled: all together, for each wait is as long as whatever else is being drawn. */
  #check(): void {
    if (this.#checked) return;
    for (const program of Object.values(this.#flat)) program.check();
    this.#checked = true;
  }

  /** Frees what it holds in the context. */
  dispose(): void {
    const gl = this.#gl;
    for (const { texture } of this.#textures.values()) gl.deleteTexture(texture);
    for (const program of Object.values(this.#flat)) program.dispose();
    for (const quads of [this.#tiles, this.#units, this.#marks]) quads.dispose();
    deleteShape(gl, this.#square);
    this.#raised?.dispose();
    for (const buffer of [this.#mesh.vertices, this.#mesh.indices]) gl.deleteBuffer(buffer);
    gl.deleteVertexArray(this.#mesh.array);
  }

  #layOutMesh(): void {
    const gl = this.#gl;
    gl.bindVertexArray(this.#mesh.array);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#mesh.vertices);
    let offset = 0;
    [2, 2, 1, 1, 1, 1].forEach((size, location) => {
      gl.enableVertexAttribArray(location);
      gl.vertexAttribPointer(location, size, gl.FLOAT, false, RIBBON_STRIDE * 4, offset * 4);
      offset += size;
    });
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#mesh.indices);
  }

  #upload(content: Content, zoom: number): void {
    const gl = this.#gl;
    if (this.#meshOf !== content.paths) {
      this.#meshOf = content.paths;
      gl.bindVertexArray(this.#mesh.array);
      gl.bindBuffer(gl.ARRAY_BUFFER, this.#mesh.vertices);
      gl.bufferData(gl.ARRAY_BUFFER, content.paths.vertices, gl.STATIC_DRAW);
      gl.bindVertexArray(null);
    }
    this.#choosePaths(content, zoom);
    this.#marks.write(content.marks);
    this.#units.write(content.units);
    if (this.#passes.of !== content.units) this.#passes = { of: content.units, passes: passesOf(content.units) };
    if (this.#doubt.of !== content.tracks) this.#doubt = { of: content.tracks, widestKm: widestDoubtKm(content.tracks.data) };
    this.#keep('keys', content.paths.keys, () => uploadRows(gl, content.paths.keys));
    this.#keep('paths', content.shownPaths, () => uploadRows(gl, pathRows(content)));
    this.#keep('tracks', content.tracks, () => uploadRows(gl, content.tracks));
    this.#keep('sprites', content.sprites, () => uploadImage(gl, content.sprites.canvas, gl.LINEAR, true));
    const { held, heights } = content;
    if (heights) this.#keep('heights', heights, () => uploadHeights(gl, heights));
    if (held) {
      this.#groundOf(content).tiles.write(held.tiles);
      this.#keep('held', held.image, () => uploadImage(gl, held.image, gl.NEAREST, false));
    }
  }

  /** Only the paths of this zoom are drawn: their indices are written when another stretch of zoom is entered. */
  #choosePaths({ paths, shownPaths }: Content, zoom: number): void {
    const gl = this.#gl;
    const stretch = zoomStretch(paths, zoom);
    const drawn = this.#drawn;
    if (drawn?.of === paths && drawn.shown === shownPaths && drawn.stretch === stretch) return;
    const indices = indicesAt(paths, shownPaths, zoom);
    gl.bindVertexArray(this.#mesh.array);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indices, gl.DYNAMIC_DRAW);
    gl.bindVertexArray(null);
    this.#drawn = { of: paths, shown: shownPaths, stretch, count: indices.length };
  }

  #keep(name: string, of: unknown, upload: () => WebGLTexture): void {
    const kept = this.#textures.get(name);
    if (kept?.of === of) return;
    if (kept) this.#gl.deleteTexture(kept.texture);
    this.#textures.set(name, { of, texture: upload() });
  }

  /** What draws on the ground as it is: the raised one's own where it is raised. */
  #groundOf({ heights }: Content): { programs: Programs; tiles: Quads } {
    if (!heights) return { programs: this.#flat, tiles: this.#tiles };
    this.#raised ??= new RaisedGround(this.#gl);
    return this.#raised;
  }

  #use(program: Program, { palette, heights }: Content, lens: Lens, moment: Moment): void {
    const gl = this.#gl;
    gl.useProgram(program.program);
    if (heights) {
      this.#bind(program, HEIGHTS_UNIT, 'heights', 'u_heights');
      this.#raised?.tell(program, heights, lens);
    }
    gl.uniformMatrix4fv(program.uniform('u_matrix'), false, lens.matrix);
    gl.uniform1f(program.uniform('u_days'), moment.days);
    gl.uniform1f(program.uniform('u_dpr'), lens.pixelRatio);
    if (this.#inked.get(program) === palette) return;
    this.#inked.set(program, palette);
    gl.uniform3fv(program.uniform('u_fill'), palette.fills.flat());
    gl.uniform3fv(program.uniform('u_keyline'), palette.keylines.flat());
    gl.uniform3fv(program.uniform('u_paper'), [...palette.paper]);
  }

  #bind(program: Program, unit: number, name: string, uniform: string): void {
    const gl = this.#gl;
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(gl.TEXTURE_2D, this.#textures.get(name)?.texture ?? null);
    gl.uniform1i(program.uniform(uniform), unit);
  }

  /** On raised ground lines are whole: where its names stand is not known. */
  #tellGaps(program: Program, { gaps, heights }: Content, lens: Lens): void {
    const onScreen = gapsOnScreen(heights ? gaps.subarray(0, 0) : gaps, lens);
    this.#gl.uniform1i(program.uniform('u_gapCount'), onScreen.length / 4);
    if (onScreen.length > 0) this.#gl.uniform4fv(program.uniform('u_gaps'), onScreen);
  }

  #drawHeld(content: Content, held: Held, lens: Lens, moment: Moment, worldPx: number): void {
    const gl = this.#gl;
    const { palette, shownFronts, frontInks, readOnly } = content;
    const program = this.#groundOf(content).programs.held;
    this.#use(program, content, lens, moment);
    this.#bind(program, 0, 'held', 'u_held');
    gl.uniform4f(program.uniform('u_bounds'), ...held.bounds);
    gl.uniform2i(program.uniform('u_size'), held.width, held.height);
    gl.uniform1f(program.uniform('u_firstDay'), held.firstDay);
    gl.uniform1f(program.uniform('u_daysPerStep'), held.daysPerStep);
    gl.uniform1f(program.uniform('u_worldPx'), worldPx);
    gl.uniform1f(program.uniform('u_opacity'), palette.heldOpacity);
    gl.uniform3fv(program.uniform('u_tint'), [...palette.held]);
    gl.uniform3fv(program.uniform('u_front'), frontInks.flatMap((ink) => palette.fills[ink] ?? palette.paper));
    gl.uniform1fv(program.uniform('u_shown'), [...shownFronts]);
    gl.uniform1i(program.uniform('u_readOnly'), readOnly ? 1 : 0);
    gl.uniform1fv(program.uniform('u_lines'), [...held.datedLines]);
    this.#groundOf(content).tiles.draw();
  }

  #drawPaths(content: Content, lens: Lens, moment: Moment, worldPx: number): void {
    const gl = this.#gl;
    const program = this.#groundOf(content).programs.path;
    const count = this.#drawn?.count ?? 0;
    if (count === 0) return;
    this.#use(program, content, lens, moment);
    this.#bind(program, 0, 'keys', 'u_keys');
    this.#bind(program, 1, 'paths', 'u_paths');
    gl.uniform1f(program.uniform('u_zoom'), lens.zoom);
    gl.uniform1f(program.uniform('u_worldPx'), worldPx);
    gl.uniform1f(program.uniform('u_widthScale'), axisScale(lens.zoom, lens.widthPx));
    gl.uniform1i(program.uniform('u_readOnly'), content.readOnly ? 1 : 0);
    this.#tellGaps(program, content, lens);
    gl.bindVertexArray(this.#mesh.array);
    gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_INT, 0);
  }

  #drawMarks(content: Content, lens: Lens, moment: Moment, worldPx: number): void {
    const gl = this.#gl;
    const { palette } = content;
    const program = this.#groundOf(content).programs.mark;
    this.#use(program, content, lens, moment);
    gl.uniform1f(program.uniform('u_pxPerKm'), pxPerKm(worldPx));
    gl.uniform1f(program.uniform('u_scale'), symbolScale(lens.zoom));
    gl.uniform2f(program.uniform('u_view'), lens.widthPx, lens.heightPx);
    gl.uniform3fv(program.uniform('u_names'), [...palette.names]);
    gl.uniform3fv(program.uniform('u_focus'), [...palette.focus]);
    this.#marks.draw();
  }

  #drawUnits(content: Content, lens: Lens, moment: Moment, worldPx: number, passes: readonly number[]): void {
    const gl = this.#gl;
    const { palette, sprites } = content;
    const program = this.#groundOf(content).programs.unit;
    this.#use(program, content, lens, moment);
    this.#bind(program, 0, 'tracks', 'u_tracks');
    this.#bind(program, 1, 'sprites', 'u_sprites');
    gl.uniform1f(program.uniform('u_mix'), moment.planMix);
    gl.uniform1f(program.uniform('u_worldPx'), worldPx);
    gl.uniform1f(program.uniform('u_pxPerKm'), pxPerKm(worldPx));
    gl.uniform2f(program.uniform('u_view'), lens.widthPx, lens.heightPx);
    gl.uniform2f(program.uniform('u_atlas'), sprites.canvas.width, sprites.canvas.height);
    gl.uniform1f(program.uniform('u_spriteRatio'), sprites.ratio);
    gl.uniform1f(program.uniform('u_scale'), symbolScale(lens.zoom));
    gl.uniform3fv(program.uniform('u_focus'), [...palette.focus]);
    this.#tellGaps(program, content, lens);
    for (const pass of passes) {
      gl.uniform1i(program.uniform('u_pass'), pass);
      this.#units.draw();
    }
  }
}

function pxPerKm(worldPx: number): number {
  return worldPx / (40_030.17 * Math.cos((LATITUDE * Math.PI) / 180));
}
