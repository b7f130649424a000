/** The shape of a made-up apparatus: how many wards, and how many bodies stand under each one of the level above. */
export type Shape = { readonly wards: number; readonly cells: number; readonly teams: number };

/**
 * A CSV file of a made-up Party apparatus under one district: its committee, one for each ward, cells under them and teams under these.
 * @param unitOf the code of the n-th ward's unit @param prefix of every reference
 */
export function madeUpFile(prefix: string, districtUnit: string, unitOf: (ward: number) => string, { wards, cells, teams }: Shape): string {
  const lines = ['reference,name,type,unit_code,parent,valid_from,provenance'];
  const row = (reference: string, name: string, type: string, unit: string, parent: string) =>
    lines.push(`${prefix}${reference},"${name}",${type},${unit},${parent && prefix + parent},2015-01-01,SYNTHETIC`);
  row('D', 'Đảng bộ quận, số 1', 'PARTY_COMMITTEE', districtUnit, '');
  for (let ward = 0; ward < wards; ward += 1) {
    row(`W${ward}`, `Đảng bộ phường số ${ward}`, 'PARTY_COMMITTEE', unitOf(ward), 'D');
    for (let cell = 0; cell < cells; cell += 1) {
      row(`W${ward}C${cell}`, `Chi bộ ${cell} phường số ${ward}`, 'PARTY_CELL', unitOf(ward), `W${ward}`);
      for (let team = 0; team < teams; team += 1)
        row(`W${ward}C${cell}T${team}`, `Tổ dân vận ${team} chi bộ ${cell}`, 'MOBILIZATION_TEAM', unitOf(ward), `W${ward}C${cell}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
