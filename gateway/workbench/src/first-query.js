/** What a first visitor sees: the movement in 2022 in all, and how much of the district registered for it. */
export const firstQuery = `# Phong trào «Dân vận khéo» năm 2022: tổng số mô hình, điển hình theo cấp đăng ký, và tỷ lệ đăng ký.
# The movement in 2022: models and exemplars by the level of registration, and how many bodies registered.
#
# Dán mã truy cập vào «Headers» / paste a token into «Headers»: { "authorization": "Bearer …" }
{
  emulationStatistics(filter: { year: { eq: 2022 } }, groupBy: [KIND, REGISTERED_LEVEL]) {
    total { count }
    groups { key { kind registeredLevel } count }
  }
  registrationCoverage(year: 2022, unitCode: "TAY_HO") { registered affiliated percent }
}
`;
