import { PictureError } from '../layers/pictureError';
import type { Plate } from './layoutPlate';
import type { Face, Mark, Measure } from './marks';
import { fontOf } from './marks';

/** Paints a plate at so many pixels a CSS pixel. Throws a `PictureError` where this browser cannot hold so large a picture. */
export function paintPlate(plate: Plate, pictures: ReadonlyMap<string, CanvasImageSource>, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(plate.width * scale);
  canvas.height = Math.round(plate.height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new PictureError('no-canvas');
  context.fillStyle = plate.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  // A canvas that is too large takes everything and keeps nothing.
  if (context.getImageData(canvas.width - 1, canvas.height - 1, 1, 1).data[3] !== 255) throw new PictureError('too-large');
  paintOver(context, plate, pictures);
  return canvas;
}

/** Paints a plate over whatever its canvas holds, as large as that is: for one that is painted again and again. */
export function paintOver(context: CanvasRenderingContext2D, plate: Plate, pictures: ReadonlyMap<string, CanvasImageSource>): void {
  const { canvas } = context;
  context.setTransform(canvas.width / plate.width, 0, 0, canvas.height / plate.height, 0, 0);
  context.fillStyle = plate.paper;
  context.fillRect(0, 0, plate.width, plate.height);
  for (const mark of plate.marks) paint(context, mark, pictures);
}

function paint(context: CanvasRenderingContext2D, mark: Mark, pictures: ReadonlyMap<string, CanvasImageSource>): void {
  context.save();
  switch (mark.kind) {
    case 'picture': {
      const picture = pictures.get(mark.name);
      if (picture) context.drawImage(picture, mark.x, mark.y, mark.width, mark.height);
      break;
    }
    case 'text':
      setFace(context, mark.face);
      context.fillStyle = mark.ink;
      context.textAlign = ({ start: 'left', middle: 'center', end: 'right' } as const)[mark.anchor ?? 'start'];
      context.fillText(mark.text, mark.x, mark.y);
      break;
    case 'path': {
      const [x = 0, y = 0, turn = 0] = mark.at ?? [];
      const path = new Path2D(mark.d);
      context.translate(x, y);
      context.rotate((turn * Math.PI) / 180);
      context.globalAlpha = mark.opacity ?? 1;
      context.lineJoin = 'round';
      context.lineCap = mark.round ? 'round' : 'butt';
      context.lineWidth = mark.width ?? 1;
      context.setLineDash([...(mark.dash ?? [])]);
      if (mark.fill) context.fillStyle = mark.fill;
      if (mark.fill) context.fill(path);
      if (mark.stroke) context.strokeStyle = mark.stroke;
      if (mark.stroke) context.stroke(path);
      break;
    }
  }
  context.restore();
}

function setFace(context: CanvasRenderingContext2D, face: Face): void {
  context.font = fontOf(face);
  context.letterSpacing = `${face.spacing ?? 0}px`;
}

/** Measures with the faces that the page has loaded. */
export function canvasMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  return (text, face) => {
    if (!context) return text.length * face.size * 0.5;
    setFace(context, face);
    return context.measureText(text).width;
  };
}

const FACES = ["600 24px 'Source Serif 4'", "italic 400 15px 'Source Serif 4'", "400 11px 'Source Sans 3'", "600 11px 'Source Sans 3'"];

/** Asks for the faces of a plate: what is measured before they are there is measured wrong. One that does not come is replaced. */
export async function loadPlateFaces(): Promise<void> {
  await Promise.allSettled(FACES.map((face) => document.fonts.load(face)));
}
