/**
 * The right option of each knowledge check, by its place, for those of the sample council who know. The API tells it to
 * nobody, so it stands here again; a test keeps the two alike.
 */
export const RIGHT_OPTIONS: Readonly<Record<string, number>> = {
  ...{ 'A1.k1': 2, 'A1.k2': 0, 'A1.k3': 1, 'A2.k1': 3, 'A2.k2': 0, 'A2.k3': 2, 'A3.k1': 1, 'A3.k2': 3 },
  ...{ 'A3.k3': 0 },
  ...{ 'B1.k1': 2, 'B1.k2': 1, 'B1.k3': 3, 'B2.k1': 0, 'B2.k2': 2, 'B2.k3': 1, 'B3.k1': 3, 'B3.k2': 1 },
  ...{ 'B3.k3': 0, 'B4.k1': 2, 'B4.k2': 0, 'B4.k3': 3 },
  ...{ 'C1.k1': 1, 'C1.k2': 3, 'C1.k3': 0, 'C2.k1': 2, 'C2.k2': 1, 'C2.k3': 3, 'C3.k1': 0, 'C3.k2': 2 },
  ...{ 'C3.k3': 1 },
  ...{ 'D2.k1': 0, 'D2.k2': 3, 'D2.k3': 1, 'D3.k1': 2, 'D3.k2': 0, 'D3.k3': 1, 'D4.k1': 3, 'D4.k2': 2 },
  ...{ 'D4.k3': 0 },
  ...{ 'E1.k1': 1, 'E1.k2': 3, 'E1.k3': 2, 'E2.k1': 0, 'E2.k2': 2, 'E2.k3': 1, 'E2.k4': 3, 'E3.k1': 3 },
  ...{ 'E3.k2': 0, 'E3.k3': 1, 'E3.k4': 2, 'E4.k1': 2, 'E4.k2': 1, 'E4.k3': 3 },
  ...{ 'F1.k1': 0, 'F1.k2': 3, 'F1.k3': 1, 'F2.k1': 2, 'F2.k2': 0, 'F2.k3': 3 },
};
