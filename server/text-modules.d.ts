declare module '*.gkformat' {
  const text: string;
  export default text;
}

declare module '*.css' {
  const text: string;
  export default text;
}

declare module '*.typ' {
  const text: string;
  export default text;
}
