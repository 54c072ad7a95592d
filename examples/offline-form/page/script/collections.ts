/** What travels between a phone and the agency. Its members are merged one by one. */
export const collections = [{ name: 'catatan', indexes: { 'menurut-tanggal': [['tanggal']] } }]
