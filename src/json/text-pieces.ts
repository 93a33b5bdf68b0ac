/** How much text becomes bytes in one go, in characters. */
const PIECE_CHARACTERS = 2 ** 16;

/**
 * Gathers text as UTF-8 in pieces of some 64 KiB, so that neither one long string nor one long buffer is ever made of it.
 */
export class TextPieces {
  private readonly pieces: Buffer[] = [];
  private readonly onPiece: (bytes: number) => void;
  private text = '';

  /** @param onPiece is told the size of each piece, in bytes, before the piece is kept; what it throws ends the work */
  constructor(onPiece: (bytes: number) => void = () => undefined) {
    this.onPiece = onPiece;
  }

  put(text: string): void {
    if (text.length > PIECE_CHARACTERS) {
      this.flush();
      for (let from = 0; from < text.length;) {
        const to = endOfPiece(text, from);
        this.keep(text.slice(from, to));
        from = to;
      }
      return;
    }
    this.text += text;
    if (this.text.length > PIECE_CHARACTERS) this.flush();
  }

  /** Puts bytes that are UTF-8 already; they are not copied. */
  putBytes(pieces: readonly Buffer[]): void {
    this.flush();
    for (const piece of pieces) {
      this.onPiece(piece.length);
      this.pieces.push(piece);
    }
  }

  /** All that was put. */
  end(): Buffer[] {
    this.flush();
    return this.pieces;
  }

  private flush(): void {
    const { text } = this;
    this.text = '';
    if (text !== '') this.keep(text);
  }

  private keep(text: string): void {
    const piece = Buffer.from(text);
    this.onPiece(piece.length);
    this.pieces.push(piece);
  }
}

/** A surrogate pair is one character, and is not cut. */
function endOfPiece(text: string, from: number): number {
  const to = from + PIECE_CHARACTERS;
  const code = text.charCodeAt(to - 1);
  return code >= 0xd8_00 && code <= 0xdb_ff ? to + 1 : to;
}
