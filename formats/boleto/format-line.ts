/** `00190.00009 01238.798779 77700.168188 2 37690000013500` of the 47 digits of a linha digitável. */
export const formatLine = (line: string): string =>
  line.replace(/(.{5})(.{5})(.{5})(.{6})(.{5})(.{6})(.)(.{14})/, '$1.$2 $3.$4 $5.$6 $7 $8');
