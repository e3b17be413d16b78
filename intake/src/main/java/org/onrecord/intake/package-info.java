/// Sources in, stories out: [org.onrecord.intake.Sources] opens whatever it is given.
package org.onrecord.intake;
