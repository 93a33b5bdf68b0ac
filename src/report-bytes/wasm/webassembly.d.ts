/** The part of WebAssembly used here: TypeScript declares it only together with a browser's DOM. */
/* eslint-disable @typescript-eslint/no-extraneous-class -- as the platform has them */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module);
    readonly exports: unknown;
  }
  interface Memory {
    readonly buffer: ArrayBuffer;
  }
  interface Int32Global {
    value: number;
  }
}
