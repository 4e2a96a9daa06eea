/** Many quads, each with its own numbers, in one call: buffers and their layout. */
export class Quads {
  readonly #gl: WebGL2RenderingContext;
  readonly #array: WebGLVertexArrayObject;
  readonly #instances: WebGLBuffer;
  readonly #stride: number;
  #of: Float32Array | null = null;

  /** @param sizes of the instance's attributes, from location 1; the corner is at 0 */
  constructor(gl: WebGL2RenderingContext, corners: WebGLBuffer, stride: number, sizes: readonly number[]) {
    this.#gl = gl;
    this.#stride = stride;
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
    this.#gl.drawArraysInstanced(this.#gl.TRIANGLE_STRIP, 0, 4, count);
  }

  dispose(): void {
    this.#gl.deleteVertexArray(this.#array);
    this.#gl.deleteBuffer(this.#instances);
  }
}
