/** Reports are bundled with the suites as text: they stand in a workspace no longer than a test wants them to. */
declare module '*.gkreport' {
  const text: string;
  export default text;
}
