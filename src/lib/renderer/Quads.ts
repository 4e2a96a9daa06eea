/** What one of the quads is made of: its four corners, or a grid of them that can lie on raised ground. */
export interface Shape {
  readonly corners: WebGLBuffer;
  /** Of a grid; the corners alone are a strip of two triangles. */
  readonly triangles: { readonly indices: WebGLBuffer; readonly count: number } | null;
}

/** Many quads, each with its own numbers, in one call: buffers and their layout. */
export class Quads {
  readonly #gl: WebGL2RenderingContext;
  readonly #array: WebGLVertexArrayObject;
  readonly #instances: WebGLBuffer;
  readonly #stride: number;
  readonly #triangles: Shape['triangles'];
  #of: Float32Array | null = null;

  /** @param sizes of the instance's attributes, from location 1; the corner is at 0 */
  constructor(gl: WebGL2RenderingContext, { corners, triangles }: Shape, stride: number, sizes: readonly number[]) {
    this.#gl = gl;
    this.#stride = stride;
    this.#triangles = triangles;
    this.#array = gl.createVertexArray();
    this.#instances = gl.createBuffer();
    gl.bindVertexArray(this.#array);
    gl.bindBuffer(gl.ARRAY_BUFFER, corners);
    gl.enableVertexAttribArray(0);
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#instances);
    let offset = 0;
    sizes.forEach((size, i) => {
      gl.enableVertexAttribArray(i + 1);
      gl.vertexAttribPointer(i + 1, size, gl.FLOAT, false, stride * 4, offset * 4);
      gl.vertexAttribDivisor(i + 1, 1);
      offset += size;
    });
    if (triangles) gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, triangles.indices);
    gl.bindVertexArray(null);
  }

  /** Writes only what is another array than last time. */
  write(instances: Float32Array): void {
    if (this.#of === instances) return;
    this.#of = instances;
    this.#gl.bindBuffer(this.#gl.ARRAY_BUFFER, this.#instances);
    this.#gl.bufferData(this.#gl.ARRAY_BUFFER, instances, this.#gl.DYNAMIC_DRAW);
  }

  draw(): void {
    const count = (this.#of?.length ?? 0) / this.#stride;
    if (count === 0) return;
    this.#gl.bindVertexArray(this.#array);
    if (this.#triangles) this.#gl.drawElementsInstanced(this.#gl.TRIANGLES, this.#triangles.count, this.#gl.UNSIGNED_SHORT, 0, count);
    else this.#gl.drawArraysInstanced(this.#gl.TRIANGLE_STRIP, 0, 4, count);
  }

  dispose(): void {
    this.#gl.deleteVertexArray(this.#array);
    this.#gl.deleteBuffer(this.#instances);
  }
}

/** A square from -1 to 1: its corners alone, or with `cells` along each side. */
export function squareShape(gl: WebGL2RenderingContext, cells = 1): Shape {
  const at = Array.from({ length: cells + 1 }, (_, i) => (2 * i) / cells - 1);
  const corners = gl.createBuffer();
  gl.bindBuffer(gl.ARRAY_BUFFER, corners);
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array(at.flatMap((y) => at.flatMap((x) => [x, y]))), gl.STATIC_DRAW);
  if (cells === 1) return { corners, triangles: null };
  const numbers = Array.from({ length: cells * cells }, (_, i) => {
    const a = Math.floor(i / cells) * (cells + 1) + (i % cells);
    const b = a + cells + 1;
    return [a, a + 1, b, b, a + 1, b + 1];
  }).flat();
  const indices = gl.createBuffer();
  gl.bindVertexArray(null);
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, indices);
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, new Uint16Array(numbers), gl.STATIC_DRAW);
  return { corners, triangles: { indices, count: numbers.length } };
}

export function deleteShape(gl: WebGL2RenderingContext, { corners, triangles }: Shape): void {
  gl.deleteBuffer(corners);
  if (triangles) gl.deleteBuffer(triangles.indices);
}
