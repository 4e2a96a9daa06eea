/** Five bits a letter, the least first, from `?` on: the encoding that Google's polylines use. */
const BITS = 5;
const MORE = 1 << BITS;
const FIRST_LETTER = 63;

/** Whole numbers as text, each as its step from the one before: what lies close together becomes short. */
export function packNumbers(numbers: readonly number[]): string {
  let last = 0;
  let text = '';
  for (const number of numbers) {
    const step = number - last;
    last = number;
    let rest = step < 0 ? ~(step << 1) : step << 1;
    for (; rest >= MORE; rest >>= BITS) text += String.fromCharCode((MORE | (rest & (MORE - 1))) + FIRST_LETTER);
    text += String.fromCharCode(rest + FIRST_LETTER);
  }
  return text;
}

/** The numbers that were packed; letters that mean nothing give numbers that mean nothing, never an error. */
export function unpackNumbers(text: string): number[] {
  const numbers: number[] = [];
  let last = 0;
  let value = 0;
  let shift = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i) - FIRST_LETTER;
    value |= (letter & (MORE - 1)) << shift;
    shift += BITS;
    if (letter >= MORE) continue;
    last += value & 1 ? ~(value >> 1) : value >> 1;
    numbers.push(last);
    value = 0;
    shift = 0;
  }
  return numbers;
}
