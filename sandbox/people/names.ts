import { createHash } from 'node:crypto';

/** Name pools that stay together, so that a first name and a surname sound like one family. */
const POOLS = [
  {
    share: 60,
    given:
      'Alison Andrew Barbara Bethany Brian Carol Catherine Claire Colin Craig Daniel David Deborah Derek Diane Donna Edward Elaine Emily Emma Eric Fiona Francesca Gareth Gary Gillian Graham Hannah Harriet Hazel Heather Helen Ian Jack Jacqueline James Janet Jason Jennifer Joanne Jodie John Jonathan Joseph Judith Julie Karen Kathryn Keith Kelly Kenneth Kevin Kirsty Laura Lauren Lee Leanne Linda Lisa Liam Louise Luke Lynne Malcolm Margaret Mark Martin Matthew Megan Melanie Michael Natalie Neil Nicola Oliver Pamela Patricia Paul Peter Philip Rachel Rebecca Richard Robert Roger Ruth Sally Samantha Sarah Sean Sharon Sheila Simon Sophie Stephanie Stephen Stuart Susan Thomas Timothy Tracey Victoria Wendy William Zara',
    surname:
      'Abbott Airey Alderson Appleby Armitstead Ashworth Aspinall Atkinson Bainbridge Barnes Barton Beckett Bell Benson Birkett Blackburn Bland Booth Braithwaite Bramwell Brown Burrow Capstick Carr Carter Casson Chapman Clarkson Coates Cornthwaite Cowperthwaite Cragg Crossley Cunliffe Dawson Dent Dixon Dobson Downham Edmondson Ellis Fairclough Fawcett Fell Fletcher Foster Garnett Gibson Gorst Greenwood Hadwen Halliwell Hargreaves Harrison Haythornthwaite Helme Hesketh Hodgson Holden Huddleston Hutchinson Inman Jackson Kellet Kirkbride Lambert Lawson Leeming Lofthouse Mason Mashiter Metcalfe Moorhouse Newsham Nuttall Ormerod Parkinson Pilling Postlethwaite Preston Proctor Raistrick Ramsden Rigby Robinson Rowlinson Sanderson Scholes Shuttleworth Singleton Slater Standish Swarbrick Thistlethwaite Threlfall Towers Townley Turnbull Wadeson Walmsley Whiteside Wilcock Winder Woodhouse Yates',
  },
  {
    share: 16,
    given:
      'Aaliyah Ahmed Aisha Amina Amir Anita Arjun Asma Bilal Farah Faisal Fatima Hamza Hina Imran Iqra Kamran Kavita Khalid Maryam Meera Mohammed Nadia Naveed Nisha Omar Priya Rajesh Rashida Ravi Rizwan Rukhsana Saima Sanjay Shabana Shazia Sunil Tariq Usman Yasmin Zainab Zeeshan',
    surname:
      'Ahmed Akhtar Ali Anwar Aziz Bashir Begum Bhatt Chaudhry Desai Hussain Iqbal Joshi Kapoor Khan Kaur Malik Mehta Mirza Mistry Nair Patel Qureshi Rahman Raza Saleem Shah Sharma Siddiqui Singh Thakur Verma',
  },
  {
    share: 9,
    given:
      'Agnieszka Aleksandra Bartosz Dorota Elena Gabriela Ioana Jakub Katarzyna Kasia Krzysztof Magdalena Marek Mateusz Monika Oksana Paweł Piotr Tomasz Zofia',
    surname:
      'Dąbrowski Iordache Jankowski Kaczmarek Kovalenko Kowalczyk Lewandowska Mazur Nowak Petrova Popescu Sokolova Stanciu Szymański Wiśniewska Wójcik Zielińska',
  },
  {
    share: 8,
    given:
      'Abena Adaeze Ayodele Blessing Chidi Chinedu Esther Femi Grace Ifeoma Kofi Kwame Marcia Ngozi Nkechi Olufemi Precious Segun Tendai Winston Yaa Zanele',
    surname:
      'Adeyemi Afolabi Agyeman Asante Balogun Boateng Campbell Chukwu Dlamini Eze Grant Mensah Moyo Ncube Nwosu Obi Okafor Okonkwo Osei Owusu Sesay Tembo',
  },
  {
    share: 4,
    given: 'Ciarán Eilidh Eluned Gwen Maeve Niamh Oisín Rhys Róisín Seán Siobhán Siân Tegan Úna',
    surname:
      "Bevan Byrne Doherty Gallagher Griffiths Llewellyn MacLeod Morgan O'Brien O'Connor O'Neill Pritchard",
  },
  {
    share: 3,
    given: 'Hoi-Yan Jin Kai Lan Linh Mei Minh Siu-Ling Wei Xin',
    surname: 'Chan Cheung Ho Lam Leung Nguyen Tran Wong Yip Zhang',
  },
].map(({ share, given, surname }) => ({ share, given: given.split(' '), surname: surname.split(' ') }));

export interface FullName {
  readonly givenName: string;
  readonly surname: string;
}

/** A whole number from text, the same on every machine: the sandbox is random once and never again. */
export const stableNumber = (text: string): number =>
  createHash('sha256').update(`guildhall sandbox ${text}`).digest().readUInt32BE();

/** A GUID from text, in the shape Entra gives (version 4). */
export const stableGuid = (text: string): string => {
  const hex = createHash('sha256').update(`guildhall sandbox id ${text}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
};

/** Hands out names, the same in every run and no two alike; `taken` are spoken for already. */
export const nameGiver = (taken: Iterable<string>): ((slot: string) => FullName) => {
  const used = new Set(taken);
  return (slot) => {
    for (let attempt = 0; ; attempt += 1) {
      const name = pickName(`${slot} ${attempt}`);
      const full = `${name.givenName} ${name.surname}`;
      if (used.has(full)) continue;
      used.add(full);
      return name;
    }
  };
};

const pickName = (seed: string): FullName => {
  const pool = poolAt(stableNumber(`pool ${seed}`) % 100);
  return {
    givenName: pickFrom(pool.given, `given ${seed}`),
    surname: pickFrom(pool.surname, `surname ${seed}`),
  };
};

const poolAt = (percent: number) => {
  let upTo = 0;
  const pool = POOLS.find(({ share }) => {
    upTo += share;
    return percent < upTo;
  });
  if (!pool) throw new Error('the shares of the name pools do not add up to 100');
  return pool;
};

const pickFrom = (words: readonly string[], seed: string): string => {
  const word = words[stableNumber(seed) % words.length];
  if (!word) throw new Error('a name pool is empty');
  return word;
};
