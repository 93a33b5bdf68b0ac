/** How much text is encoded at once, in characters. */
const PIECE_CHARACTERS = 2 ** 16;

/** Collects text as UTF-8 in pieces of about 64 KiB, so that it is never one long string or one long buffer. */
export class TextPieces {
  private readonly pieces: Buffer[] = [];
  private readonly onPiece: (bytes: number) => void;
  private text = '';

  /** @param onPiece receives the size of each piece in bytes before the piece is stored; if it throws, the work ends */
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

  /** Adds bytes that are already UTF-8, without copying them. */
  putBytes(pieces: readonly Buffer[]): void {
    this.flush();
    for (const piece of pieces) {
      this.onPiece(piece.length);
      this.pieces.push(piece);
    }
  }

  /** Returns everything collected. */
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

/** A surrogate pair is one character and must not be split. */
function endOfPiece(text: string, from: number): number {
  const to = from + PIECE_CHARACTERS;
  const code = text.charCodeAt(to - 1);
  return code >= 0xd8_00 && code <= 0xdb_ff ? to + 1 : to;
}
